package org.sextant.reading.internal.ocr;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.bytedeco.javacpp.BytePointer;

/** What Tesseract knows of a language, taken from the class path into native memory: no file is written. */
final class LanguageData {

    private LanguageData() {}

    static BytePointer load(Language language) throws IOException {
        String name = language.code() + "/4.0.0_best_int/" + language.code() + ".traineddata.gz";
        try (InputStream packed = LanguageData.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new FileNotFoundException("the language data " + name + " is not in this build");
            }
            byte[] data = new GZIPInputStream(packed, 1 << 16).readAllBytes();
            return new BytePointer(data.length).put(data);
        }
    }
}
