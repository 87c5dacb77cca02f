package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sextant.model.Statement;

/** Texts that tempt, by axis and construction: prints the score of each and every item that is not right. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrapSuiteTest {

    private static final int ITEMS = 2_500;
    private static final int HAND_WRITTEN = 900;
    private static final double FLOOR = 0.97;

    @Test
    void every_axis_of_the_suite_is_held() {
        List<Trap> traps = TrapGrammar.all();
        Map<String, int[]> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        Map<String, List<Statement>> read = new HashMap<>();
        for (Trap trap : traps) {
            List<Statement> statements = read.computeIfAbsent(
                    trap.text(), text -> Extracted.document(text).statements());
            boolean right = trap.expected().containsAll(trap.said(statements));
            for (String row : List.of(trap.axis(), trap.axis() + " / " + trap.construction())) {
                int[] count = counts.computeIfAbsent(row, first -> new int[2]);
                count[0] += right ? 1 : 0;
                count[1]++;
            }
            if (!right) {
                wrong.add("%s / %s: %s %s expected %s, said %s: %s"
                        .formatted(
                                trap.axis(),
                                trap.construction(),
                                trap.kind(),
                                trap.value(),
                                trap.expected(),
                                trap.said(statements),
                                trap.text()));
            }
        }
        wrong.forEach(System.out::println);
        counts.forEach((row, count) ->
                System.out.printf("%-30s %4d of %4d  %.3f%n", row, count[0], count[1], (double) count[0] / count[1]));

        assertThat(traps).hasSizeGreaterThanOrEqualTo(ITEMS);
        counts.forEach((row, count) -> {
            if (row.indexOf('/') < 0) {
                assertThat((double) count[0] / count[1]).as(row).isGreaterThanOrEqualTo(FLOOR);
            }
        });
    }

    @Test
    void enough_of_the_suite_is_written_by_hand() {
        assertThat(TrapGrammar.handWritten()).hasSizeGreaterThanOrEqualTo(HAND_WRITTEN);
    }
}
