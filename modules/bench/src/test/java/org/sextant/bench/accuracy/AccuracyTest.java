package org.sextant.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.testkit.SharedData;

/**
 * Accuracy on the public reports that may lie beside the checkout: prints the table, writes every miss in its text to
 * {@code target/accuracy/misses.html}, and holds the floors.
 */
@Tag("corpus")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccuracyTest {

    private static final Path PAGE = Path.of("target", "accuracy", "misses.html");
    private static final List<String> OTHERS = List.of("breast", "colorectal", "lung", "prostate");

    /** Set below what was measured by less than a report in a hundred. */
    private static final Map<String, Double> FLOORS = Map.ofEntries(
            Map.entry("T exact / kidney", 0.97),
            Map.entry("T digit / kidney", 0.97),
            Map.entry("N / kidney", 0.99),
            Map.entry("side / kidney", 0.98),
            Map.entry("grade / kidney", 0.98),
            Map.entry("grade system / kidney", 0.97),
            Map.entry("renal type / kidney", 0.95),
            Map.entry("size / kidney", 0.95),
            Map.entry("T exact", 0.98),
            Map.entry("N", 0.98),
            Map.entry("Gleason / prostate", 0.97),
            Map.entry("ER / breast", 0.94),
            Map.entry("PR / breast", 0.93),
            Map.entry("HER2 / breast", 0.90));

    private static final double MACRO_FLOOR = 0.93;

    @Test
    void what_reports_state_is_found() throws IOException {
        Path folder = SharedData.require("data/tcga_path");
        List<RegistryReport> reports = new ArrayList<>(RegistryReport.read(folder.resolve("renal_reports.jsonl")));
        reports.addAll(RegistryReport.read(folder.resolve("other_reports.jsonl")));
        Accuracy accuracy;
        try (FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults())) {
            accuracy = Accuracy.of(reports, extractor);
        }
        accuracy.tallies().forEach((row, tally) -> System.out.printf("%-40s %s%n", row, tally));
        System.out.printf("macro over attributes and other cancers %.3f%n", accuracy.macro(OTHERS));
        MissPage.write(PAGE, accuracy.tallies(), accuracy.misses());

        FLOORS.forEach((row, floor) ->
                assertThat(accuracy.tallies().get(row).share()).as(row).isGreaterThanOrEqualTo(floor));
        assertThat(accuracy.macro(OTHERS)).as("macro").isGreaterThanOrEqualTo(MACRO_FLOOR);
    }
}
