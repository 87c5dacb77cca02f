package org.sextant.extraction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Finding;
import org.sextant.model.Forms;
import org.sextant.model.Statement;

/** Extraction of invented sentences, shared by the tests of this room; one extractor serves them all. */
public final class Extracted {

    private static final FactExtractor EXTRACTOR = FactExtractor.create(ExtractionSettings.defaults());

    private Extracted() {}

    /** Everything a plain text gives. */
    public static DocumentFacts document(String text) {
        return file(DocumentText.ofPlainText(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), text))
                .get(0);
    }

    /** Everything a file gives, by part. */
    public static List<DocumentFacts> file(DocumentText file) {
        return EXTRACTOR.extract(file);
    }

    /** The statements of one kind that a plain text gives. */
    public static List<Statement> statements(Class<? extends Finding> kind, String text) {
        return document(text).statements().stream()
                .filter(statement -> kind.isInstance(statement.finding()))
                .toList();
    }

    /**
     * The statements of one kind in short, for comparison: assertion, then the finding's values, then its date, for
     * example {@code PRESENT {axis=T, prefix=p, value=T3a}} or {@code ABSENT {value=sarcomatoid} 2024-05-17}.
     */
    public static List<String> brief(Class<? extends Finding> kind, String text) {
        return statements(kind, text).stream().map(Extracted::brief).collect(Collectors.toList());
    }

    private static String brief(Statement statement) {
        Map<String, Object> values = new TreeMap<>(Forms.of((Record) statement.finding()));
        values.remove("kind");
        return statement.assertion() + " " + values
                + (statement.date() == null ? "" : " " + statement.date().value());
    }
}
