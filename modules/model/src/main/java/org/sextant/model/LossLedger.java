package org.sextant.model;

import java.util.List;

/**
 * What became of everything in a file: of each unit, how many it held and where they went. What was mapped, what was
 * kept as text and what was dropped add up to the whole, or there is no ledger.
 *
 * @param wholes how many units the file holds, counted where they are met
 * @param lines where they went
 */
public record LossLedger(List<Whole> wholes, List<LossLine> lines) {

    /** Of what nothing was counted. */
    public static final LossLedger EMPTY = new LossLedger(List.of(), List.of());

    /**
     * How many of a unit there are.
     *
     * @param unit what is counted
     * @param count how many the file holds
     */
    public record Whole(LossLine.Unit unit, int count) {}

    public LossLedger {
        wholes = List.copyOf(wholes);
        lines = List.copyOf(lines);
        for (LossLine.Unit unit : LossLine.Unit.values()) {
            Require.that(
                    count(wholes, unit) == countLines(lines, unit),
                    "what was mapped, kept and dropped adds up to the whole");
        }
    }

    /** How many of a unit met this fate. */
    public int count(LossLine.Unit unit, LossLine.Fate fate) {
        return lines.stream()
                .filter(line -> line.unit() == unit && line.fate() == fate)
                .mapToInt(LossLine::count)
                .sum();
    }

    private static int count(List<Whole> wholes, LossLine.Unit unit) {
        return wholes.stream()
                .filter(whole -> whole.unit() == unit)
                .mapToInt(Whole::count)
                .sum();
    }

    private static int countLines(List<LossLine> lines, LossLine.Unit unit) {
        return lines.stream()
                .filter(line -> line.unit() == unit)
                .mapToInt(LossLine::count)
                .sum();
    }
}
