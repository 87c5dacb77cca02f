package org.sextant.guidance;

import java.util.ArrayList;
import java.util.List;
import org.sextant.model.PackId;

/**
 * How many golden cases of a pack show a row in each of the ways it can stand.
 *
 * @param pack the pack
 * @param row the row
 * @param positive cases in which it speaks
 * @param negative cases in which a test of its own is known to fail
 * @param unknown cases in which it is undetermined
 * @param limits the numeric limits it tests that no case lies at, or that no case lies below or above
 */
public record RowCoverage(PackId pack, String row, int positive, int negative, int unknown, List<String> limits) {

    public RowCoverage {
        limits = List.copyOf(limits);
    }

    /** What is missing, in words; empty where nothing is. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (positive == 0) {
            missing.add("no case in which it speaks");
        }
        if (negative == 0) {
            missing.add("no case in which it does not apply");
        }
        if (unknown == 0) {
            missing.add("no case in which it is undetermined");
        }
        limits.forEach(limit -> missing.add("no case " + limit));
        return missing;
    }
}
