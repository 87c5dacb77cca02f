package org.sextant.guidance.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.internal.cases.CaseReader;
import org.sextant.guidance.internal.cases.GoldenCase;

/**
 * How many golden cases a second of CPU are held against the whole of their pack, with every criterion and every why-not written down: CPU
 * time of the one thread that does it, which a busy machine changes less than the clock. {@code mvn test -pl modules/guidance -am
 * -Dslow.tags= -Dtest=EngineSpeedTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineSpeedTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARMING_SLICES = 20;
    private static final int SLICES = 9;
    private static final double SECOND = 1e9;

    /** Far below what was measured, far above what joins over pairs of rows gave. */
    private static final double LEAST_CASES_A_SECOND = 300;

    @Test
    void cases_with_their_full_trace_are_evaluated_by_the_hundred_a_second() {
        for (LoadedPack pack : LoadedPacks.bundled()) {
            List<GoldenCase> cases = CaseReader.read(pack.files(), new ArrayList<>());
            long begin = THREADS.getCurrentThreadCpuTime();
            Evaluation evaluation = pack.evaluation();
            evaluation.evaluate(cases.get(0).facts(), cases.get(0).asOf());
            double first = (THREADS.getCurrentThreadCpuTime() - begin) / SECOND;
            List<Double> rates = new ArrayList<>();
            for (int slice = 0; slice < WARMING_SLICES + SLICES; slice++) {
                double rate = rate(evaluation, cases);
                if (slice >= WARMING_SLICES) {
                    rates.add(rate);
                }
            }
            rates.sort(null);
            double median = rates.get(SLICES / 2);
            System.out.printf(
                    "%s: %d rows, %d cases: %.0f cases a second of CPU (from %.0f to %.0f); the first took %.2f s of CPU%n",
                    pack.pack().id(),
                    pack.pack().rows().size(),
                    cases.size(),
                    median,
                    rates.get(0),
                    rates.get(SLICES - 1),
                    first);
            assertThat(median).isGreaterThan(LEAST_CASES_A_SECOND);
        }
    }

    private static double rate(Evaluation evaluation, List<GoldenCase> cases) {
        long begin = THREADS.getCurrentThreadCpuTime();
        int evaluated = 0;
        while (THREADS.getCurrentThreadCpuTime() - begin < SECOND) {
            for (GoldenCase golden : cases) {
                assertThat(evaluation.evaluate(golden.facts(), golden.asOf()).whyNot())
                        .isNotEmpty();
                evaluated++;
            }
        }
        return evaluated * SECOND / (THREADS.getCurrentThreadCpuTime() - begin);
    }
}
