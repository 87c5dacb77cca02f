package org.sextant.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tesseract.program.tesseract;
import org.sextant.reading.RecordReader;

/** The program that comes with the library, with the same language data and one thread, as a person would call it. */
final class BareTesseract {

    private static final String DATA = "internal/ocr/eng/4.0.0_best_int/eng.traineddata.gz";

    private final String program;
    private final Path folder;

    private BareTesseract(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The program, with its data unpacked into this folder. */
    static BareTesseract in(Path folder) throws IOException {
        try (InputStream packed = Objects.requireNonNull(RecordReader.class.getResourceAsStream(DATA))) {
            Files.copy(new GZIPInputStream(packed), folder.resolve("eng.traineddata"));
        }
        return new BareTesseract(Loader.load(tesseract.class), folder);
    }

    /** Recognises an image to a table of words with their places. */
    void recognize(Path image) {
        ProcessBuilder command = new ProcessBuilder(
                        program,
                        image.toString(),
                        folder.resolve("out").toString(),
                        "-l",
                        "eng",
                        "-c",
                        "tessedit_create_tsv=1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("TESSDATA_PREFIX", folder.toString());
        command.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            int exit = command.start().waitFor();
            if (exit != 0 || Files.size(folder.resolve("out.tsv")) == 0) {
                throw new IllegalStateException("tesseract ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
