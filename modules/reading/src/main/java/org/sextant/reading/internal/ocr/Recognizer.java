package org.sextant.reading.internal.ocr;

import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.tesseract.global.tesseract.OEM_LSTM_ONLY;
import static org.bytedeco.tesseract.global.tesseract.PSM_AUTO;
import static org.bytedeco.tesseract.global.tesseract.RIL_BLOCK;
import static org.bytedeco.tesseract.global.tesseract.RIL_TEXTLINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;
import static org.bytedeco.tesseract.global.tesseract.TessDeleteText;
import static org.bytedeco.tesseract.global.tesseract.TessResultIteratorDelete;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.FileReader;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import org.sextant.model.Box;

/** Recognises one page after another; used by one thread, and holds its languages in native memory from their first page on. */
final class Recognizer {

    /** What nobody has checked is never certain. */
    private static final double SUREST = 0.99;

    /** A page read this well stands as it is. */
    private static final double STANDS_UPRIGHT = 0.75;

    /** Upside down is how sheets are fed wrongly most often. */
    private static final int[] OTHER_TURNS = {2, 1, 3};

    private final Map<Language, TessBaseAPI> engines = new EnumMap<>(Language.class);

    /** Words less sure than this on average are no reading of what is on the page. */
    private static final double GUESSWORK = 0.35;

    /** The words of a page in reading order, none of a blank one; nothing where they could not be made out in time. */
    Optional<List<RecognizedWord>> recognize(PageImage page, Duration limit) throws IOException {
        Deadline deadline = Deadline.in(limit);
        try (PageStraightener straightener = PageStraightener.of(page)) {
            Turned best = read(straightener, page, 0, Language.ENGLISH, deadline);
            for (int quarters : OTHER_TURNS) {
                if (best.standsUpright() || !straightener.hasLetters()) {
                    break;
                }
                best = best.better(read(straightener, page, quarters, Language.ENGLISH, deadline));
            }
            Language language = Language.of(best.words());
            if (language != Language.ENGLISH) {
                best = read(straightener, page, best.quarters(), language, deadline);
            }
            boolean unread = best.words().isEmpty()
                    ? !straightener.isBlank()
                    : RecognizedPage.meanConfidence(best.words()) < GUESSWORK;
            return unread || deadline.isOver() ? Optional.empty() : Optional.of(DoubtfulShapes.lower(best.words()));
        }
    }

    /** Gives the native memory back. */
    void close() {
        engines.values().forEach(engine -> {
            engine.End();
            engine.close();
        });
        engines.clear();
    }

    private Turned read(
            PageStraightener straightener, PageImage page, int quarters, Language language, Deadline deadline)
            throws IOException {
        TessBaseAPI engine = getEngine(language);
        StraightPage straight = straightener.turned(quarters);
        try (ETEXT_DESC monitor = new ETEXT_DESC()) {
            engine.SetImage(straight.pix());
            engine.SetSourceResolution((int) Math.round(Math.max(70, page.dpi())));
            monitor.set_deadline_msecs(deadline.leftMillis());
            boolean done = !deadline.isOver() && engine.Recognize(monitor) == 0;
            return new Turned(quarters, done ? words(engine, straight, page) : List.of());
        } finally {
            engine.Clear();
            pixDestroy(straight.pix());
        }
    }

    private TessBaseAPI getEngine(Language language) throws IOException {
        TessBaseAPI known = engines.get(language);
        if (known != null) {
            return known;
        }
        TessBaseAPI engine = new TessBaseAPI();
        try (BytePointer data = LanguageData.load(language);
                BytePointer name = new BytePointer(language.code())) {
            int failed = engine.Init(
                    data,
                    (int) data.capacity(),
                    name,
                    OEM_LSTM_ONLY,
                    (PointerPointer<?>) null,
                    0,
                    (StringVector) null,
                    null,
                    false,
                    (FileReader) null);
            if (failed != 0) {
                throw new IOException("the recogniser does not start in " + language);
            }
        }
        engine.SetVariable("debug_file", "/dev/null");
        engine.SetPageSegMode(PSM_AUTO);
        engines.put(language, engine);
        return engine;
    }

    private static List<RecognizedWord> words(TessBaseAPI engine, StraightPage straight, PageImage page) {
        List<RecognizedWord> words = new ArrayList<>();
        ResultIterator at = engine.GetIterator();
        if (at == null) {
            return words;
        }
        do {
            String text = text(at);
            if (!text.isBlank()) {
                double confidence = Math.max(0, Math.min(SUREST, at.Confidence(RIL_WORD) / 100.0));
                words.add(new RecognizedWord(text.strip(), box(at, straight, page), confidence, start(at)));
            }
        } while (at.Next(RIL_WORD));
        TessResultIteratorDelete(at);
        return words;
    }

    private static String text(ResultIterator at) {
        BytePointer text = at.GetUTF8Text(RIL_WORD);
        if (text == null) {
            return "";
        }
        String word = text.getString(StandardCharsets.UTF_8);
        TessDeleteText(text);
        return word;
    }

    private static Box box(ResultIterator at, StraightPage straight, PageImage page) {
        int[] left = new int[1];
        int[] top = new int[1];
        int[] right = new int[1];
        int[] bottom = new int[1];
        at.BoundingBox(RIL_WORD, left, top, right, bottom);
        return straight.boxOnPage(left[0], top[0], right[0], bottom[0], page);
    }

    private static RecognizedWord.Start start(ResultIterator at) {
        if (at.IsAtBeginningOf(RIL_BLOCK)) {
            return RecognizedWord.Start.BLOCK;
        }
        return at.IsAtBeginningOf(RIL_TEXTLINE) ? RecognizedWord.Start.LINE : RecognizedWord.Start.WORD;
    }

    /** A page as read after so many quarter turns. */
    private record Turned(int quarters, List<RecognizedWord> words) {

        boolean standsUpright() {
            return !words.isEmpty() && RecognizedPage.meanConfidence(words) >= STANDS_UPRIGHT;
        }

        Turned better(Turned other) {
            return other.sureCharacters() > sureCharacters() ? other : this;
        }

        /** Wrongly turned pages give few letters, or many that are not sure. */
        private double sureCharacters() {
            return words.stream()
                    .filter(word -> word.confidence() >= RecognizedPage.SURE)
                    .mapToInt(word -> word.text().length())
                    .sum();
        }
    }
}
