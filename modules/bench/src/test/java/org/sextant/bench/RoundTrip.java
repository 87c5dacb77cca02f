package org.sextant.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.RecordReader;

/** Reads renderings of texts with the real reader and compares what they say with what the texts say. */
final class RoundTrip implements AutoCloseable {

    private final RecordReader reader = RecordReader.start(ReadingLimits.defaults());
    private final FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults());
    private final Map<Renderings, Score> scores = new LinkedHashMap<>();

    /** The facts of the plain text. */
    Facts ofText(String text) {
        return extract(DocumentText.ofPlainText(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), text));
    }

    /** The facts of the text after it went through this form, counted against those of the plain text. */
    Score compare(Renderings form, String text, Facts expected) {
        byte[] content = form.render(text);
        Facts found = extract(reader.read(DocumentId.of(content), content));
        Score score = Score.of(expected, found);
        scores.merge(form, score, Score::and);
        return score;
    }

    /** What all comparisons of this form came to. */
    Score total(Renderings form) {
        return scores.getOrDefault(form, Score.NONE);
    }

    private Facts extract(DocumentText text) {
        return Facts.of(extractor.extract(text).stream()
                .flatMap(part -> part.statements().stream())
                .toList());
    }

    @Override
    public void close() {
        reader.close();
        extractor.close();
    }

    /**
     * How two sets of facts differ.
     *
     * @param expected how many facts the text gives
     * @param lost those of them that the rendering does not give
     * @param added what only the rendering gives
     * @param wrong the T, N, M and sides that only the rendering gives, and confidently
     */
    record Score(int expected, List<String> lost, List<String> added, List<String> wrong) {

        static final Score NONE = new Score(0, List.of(), List.of(), List.of());

        static Score of(Facts expected, Facts found) {
            return new Score(
                    expected.all().size(),
                    without(expected.all(), found.all()),
                    without(found.all(), expected.all()),
                    without(found.confident(), expected.confident()));
        }

        Score and(Score other) {
            return new Score(
                    expected + other.expected,
                    joined(lost, other.lost),
                    joined(added, other.added),
                    joined(wrong, other.wrong));
        }

        boolean isIdentical() {
            return lost.isEmpty() && added.isEmpty();
        }

        double recall() {
            return expected == 0 ? 1 : 1 - lost.size() / (double) expected;
        }

        @Override
        public String toString() {
            return "%d facts, %d lost, %d added, recall %.3f, %d confident and wrong"
                    .formatted(expected, lost.size(), added.size(), recall(), wrong.size());
        }

        private static List<String> without(Set<String> some, Set<String> others) {
            Set<String> rest = new TreeSet<>(some);
            rest.removeAll(others);
            return List.copyOf(rest);
        }

        private static List<String> joined(List<String> some, List<String> more) {
            List<String> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }
    }
}
