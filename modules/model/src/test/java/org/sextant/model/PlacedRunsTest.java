package org.sextant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacedRunsTest {

    @Test
    void a_page_gives_back_the_runs_that_it_was_given() {
        List<PlacedRun> runs = runs(new Random(7), 3_000);
        assertThat(PlacedRuns.copyOf(runs)).isInstanceOf(PlacedRuns.class).isEqualTo(runs);
        assertThat(page(runs).runs()).isEqualTo(runs);
    }

    @Test
    void runs_whose_numbers_do_not_fit_stay_as_they_are() {
        PlacedRun first = new PlacedRun(5, 9, new Box(1, 2, 3, 4));
        for (List<PlacedRun> runs : List.of(
                List.of(first, new PlacedRun(9, 12, new Box(0.1, 2, 3, 4))),
                List.of(first, new PlacedRun(9, 12, new Box(1, 2, 3, 4), 0.7)),
                List.of(first, new PlacedRun(2, 4, new Box(1, 2, 3, 4))),
                List.of(first, new PlacedRun(90_000, 90_001, new Box(1, 2, 3, 4))),
                List.<PlacedRun>of())) {
            assertThat(PlacedRuns.copyOf(runs))
                    .isNotInstanceOf(PlacedRuns.class)
                    .isEqualTo(runs);
        }
    }

    @Test
    void the_runs_that_touch_a_span_are_found_in_either_form() {
        List<PlacedRun> runs = runs(new Random(11), 200);
        List<PlacedRun> columns = PlacedRuns.copyOf(runs);
        int end = runs.get(runs.size() - 1).end();
        for (int begin = 0; begin < end + 3; begin++) {
            for (int length = 0; length < 12; length++) {
                int from = begin;
                int to = begin + length;
                List<PlacedRun> expected =
                        runs.stream().filter(run -> run.touches(from, to)).toList();
                assertThat(PlacedRuns.touching(columns, from, to)).isEqualTo(expected);
                assertThat(PlacedRuns.touching(runs, from, to)).isEqualTo(expected);
            }
        }
    }

    private static Page page(List<PlacedRun> runs) {
        return new Page(1, 0, runs.get(runs.size() - 1).end(), new PageSize(595, 842), runs);
    }

    /** Words and characters of several lines, some beside gaps, with numbers of single precision. */
    private static List<PlacedRun> runs(Random random, int count) {
        List<PlacedRun> runs = new ArrayList<>();
        int at = random.nextInt(9);
        float top = 40.5f;
        for (int i = 0; i < count; i++) {
            int length = 1 + random.nextInt(4);
            top += random.nextInt(20) == 0 ? 12.25f : 0;
            float left = random.nextFloat() * 500;
            Box box = new Box(left, top, random.nextFloat() * 9, 10.25f);
            runs.add(new PlacedRun(at, at + length, box, random.nextInt(30) == 0 ? 0.5 : 1));
            at += length + random.nextInt(2);
        }
        return runs;
    }
}
