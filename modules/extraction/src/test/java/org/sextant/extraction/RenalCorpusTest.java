package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the pathology finders on real reports against the registry, as {@code score_tcga.py} does: a T counts where a
 * stated one agrees with the registry in its digit, a grade where one is stated, side and histology where the registry has
 * one. Side is also counted on the reports that hold a side word at all: five of 138 do not.
 */
@Tag("corpus")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenalCorpusTest {

    private static final Pattern T_VALUE = Pattern.compile("T(X|0|IS|[1-4][A-D]?)");
    private static final Pattern ARABIC = Pattern.compile("(?<![0-9])([1-4])(?![0-9])");
    private static final Pattern SIDE_WORD = Pattern.compile("(?i)\\b(?:left|right|bilateral|lt|rt)\\b");

    @Test
    void the_floors_hold_on_the_renal_reports() throws IOException {
        Path reports = SharedFile.find("data/tcga_path/renal_reports.jsonl");
        Path output = Path.of("target", "renal.ndjson");
        double seconds;
        try (FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults())) {
            Corpus.run(extractor, reports, output);
            seconds = Corpus.run(extractor, reports, output);
        }
        Map<String, Score> scores = score(Files.readAllLines(reports), Files.readAllLines(output));
        scores.forEach((attribute, score) -> System.out.printf("%-28s %s%n", attribute, score));
        System.out.printf(
                "%.1f documents/s on one thread, warm%n", scores.get("side").total() / seconds);

        assertThat(scores.get("T exact").recall()).isGreaterThanOrEqualTo(0.90);
        assertThat(scores.get("grade").recall()).isGreaterThanOrEqualTo(0.93);
        assertThat(scores.get("histology").recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.get("side where a side is stated").recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(scores.get("side").recall()).isGreaterThanOrEqualTo(0.94);
    }

    private static Map<String, Score> score(List<String> reports, List<String> outputs) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Map<?, ?> report = Json.object(reports.get(i));
            Facts facts = new Facts((List<?>) Json.object(outputs.get(i)).get("facts"));
            Map<?, ?> truth = (Map<?, ?>) report.get("gt");
            Map<?, ?> stated = (Map<?, ?>) report.get("text_stated");
            scoreT(scores, truth, (List<?>) stated.get("T"), facts);
            scoreSide(scores, truth, String.valueOf(report.get("text")), facts);
            scoreGrade(scores, truth, (List<?>) stated.get("grade"), facts);
            scoreHistology(scores, truth, facts);
        }
        return scores;
    }

    private static void scoreT(Map<String, Score> scores, Map<?, ?> truth, List<?> stated, Facts facts) {
        String want = tValue(truth.get("path_T"));
        List<String> written = stated.stream()
                .map(String::valueOf)
                .map(value -> value.matches("p?T[li].*") ? value.replaceAll("[li]", "1") : value)
                .map(RenalCorpusTest::tValue)
                .filter(value -> !value.isEmpty())
                .sorted()
                .toList();
        if (!want.isEmpty() && written.stream().anyMatch(value -> value.charAt(0) == want.charAt(0))) {
            String exact = written.contains(want) ? want : written.get(written.size() - 1);
            Set<String> got = facts.values("TnmCategory", "value").stream()
                    .filter(value -> value.startsWith("T"))
                    .map(RenalCorpusTest::tValue)
                    .collect(Collectors.toSet());
            count(scores, "T exact", got.isEmpty(), got.contains(exact));
        }
    }

    private static void scoreSide(Map<String, Score> scores, Map<?, ?> truth, String text, Facts facts) {
        String side = String.valueOf(truth.get("laterality")).toUpperCase(Locale.ROOT);
        if (Set.of("LEFT", "RIGHT", "BILATERAL").contains(side)) {
            Set<String> got = facts.values("PrimaryCancerCondition", "laterality");
            count(scores, "side", got.isEmpty(), got.equals(Set.of(side)));
            if (SIDE_WORD.matcher(text).find()) {
                count(scores, "side where a side is stated", got.isEmpty(), got.equals(Set.of(side)));
            }
        }
    }

    private static void scoreGrade(Map<String, Score> scores, Map<?, ?> truth, List<?> stated, Facts facts) {
        Matcher grade = ARABIC.matcher(String.valueOf(truth.get("grade")));
        if (!stated.isEmpty() && grade.find()) {
            Set<String> got = facts.values("HistologicGrade", "value");
            count(scores, "grade", got.isEmpty(), got.contains(grade.group(1)));
        }
    }

    private static void scoreHistology(Map<String, Score> scores, Map<?, ?> truth, Facts facts) {
        String want = type(String.valueOf(truth.get("histological_type")));
        Set<String> got = facts.values("Histology", "value").stream()
                .map(RenalCorpusTest::type)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
        count(scores, "histology", got.isEmpty(), got.contains(want));
    }

    private static String tValue(Object written) {
        Matcher matcher = T_VALUE.matcher(String.valueOf(written).toUpperCase(Locale.ROOT));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String type(String written) {
        return List.of("chromophobe", "papillary", "clear").stream()
                .filter(written::contains)
                .findFirst()
                .orElse("");
    }

    private static void count(Map<String, Score> scores, String attribute, boolean silent, boolean right) {
        Score score = scores.computeIfAbsent(attribute, name -> new Score());
        if (right) {
            score.right++;
        } else if (silent) {
            score.silent++;
        } else {
            score.wrong++;
        }
    }

    private static final class Score {
        private int right;
        private int wrong;
        private int silent;

        int total() {
            return right + wrong + silent;
        }

        double recall() {
            return (double) right / total();
        }

        @Override
        public String toString() {
            return "n=%d right=%d wrong=%d silent=%d recall=%.3f".formatted(total(), right, wrong, silent, recall());
        }
    }

    /** What a line of output says of the patient as so or as possible. */
    private record Facts(List<?> facts) {

        Set<String> values(String kind, String field) {
            return facts.stream()
                    .map(fact -> (Map<?, ?>) fact)
                    .filter(fact -> kind.equals(fact.get("kind")) && fact.get(field) != null)
                    .filter(fact -> Set.of("PRESENT", "POSSIBLE").contains(fact.get("assertion")))
                    .map(fact -> String.valueOf(fact.get(field)))
                    .collect(Collectors.toSet());
        }
    }
}
