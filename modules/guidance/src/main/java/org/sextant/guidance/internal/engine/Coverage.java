package org.sextant.guidance.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.RowCoverage;
import org.sextant.guidance.rules.Numbers;
import org.sextant.guidance.rules.Test;
import org.sextant.guidance.rules.Value;
import org.sextant.model.Applicability;
import org.sextant.model.PackId;

/** Counts in how many cases each row of a pack stands in which way, and at which numbers its inputs were seen. */
public final class Coverage {

    private final Plan plan;
    private final int[] positive;
    private final int[] negative;
    private final int[] unknown;
    private final Map<Integer, NavigableSet<BigDecimal>> seen = new HashMap<>();

    Coverage(Plan plan) {
        this.plan = plan;
        this.positive = new int[plan.rows().size()];
        this.negative = new int[plan.rows().size()];
        this.unknown = new int[plan.rows().size()];
    }

    /** Takes in one case whose rules have fired. */
    void add(Board board, Standings standings) {
        for (Standing standing : standings.list()) {
            int row = standing.planned().number();
            if (standing.isSpeaking()) {
                positive[row]++;
            } else if (standing.applicability() == Applicability.UNDETERMINED) {
                unknown[row]++;
            } else if (!board.isOpen(standing.planned())) {
                negative[row]++;
            }
        }
        for (int input = 0; input < plan.inputs().size(); input++) {
            Value value = board.value(input);
            if (value.isSettled() && value.known() instanceof Numbers number && number.low() != null) {
                seen.computeIfAbsent(input, fresh -> new TreeSet<>()).add(number.low());
            }
        }
    }

    /** What the cases so far cover, row by row in the order of the precedence. */
    public List<RowCoverage> rows(PackId pack) {
        List<RowCoverage> rows = new ArrayList<>();
        for (PlannedRow row : plan.rows()) {
            int number = row.number();
            rows.add(new RowCoverage(
                    pack, row.row().id(), positive[number], negative[number], unknown[number], uncovered(row)));
        }
        return rows;
    }

    private List<String> uncovered(PlannedRow row) {
        Set<String> uncovered = new TreeSet<>();
        for (Probe probe : row.probes()) {
            if (probe.test() instanceof Test.InRange inRange) {
                NavigableSet<BigDecimal> values = seen.getOrDefault(probe.input(), new TreeSet<>());
                for (Numbers range : inRange.ranges()) {
                    check(probe.cell().input(), range.low(), values, uncovered);
                    check(probe.cell().input(), range.high(), values, uncovered);
                }
            }
        }
        return List.copyOf(uncovered);
    }

    /** Nothing lies below nought, where a number counts or measures. */
    private static void check(
            String input, @Nullable BigDecimal limit, NavigableSet<BigDecimal> values, Set<String> uncovered) {
        if (limit == null) {
            return;
        }
        String place = input + " " + limit.toPlainString();
        if (!values.contains(limit)) {
            uncovered.add("at " + place);
        }
        if (limit.signum() > 0 && values.lower(limit) == null) {
            uncovered.add("below " + place);
        }
        if (values.higher(limit) == null) {
            uncovered.add("above " + place);
        }
    }
}
