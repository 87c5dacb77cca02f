package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * How many regional lymph nodes a pathologist examined, and how many of them held tumour. A report may give one count
 * for each station; each stands as written, and none is summed.
 *
 * @param examined how many were examined; null where the record does not say
 * @param positive how many of them held tumour; null where the record does not say
 */
public record RegionalLymphNodes(
        @Nullable Integer examined, @Nullable Integer positive) implements Finding {

    /** Refuses two nulls, a number below 0, and more nodes with tumour than nodes examined. */
    public RegionalLymphNodes {
        Require.that(examined != null || positive != null, "a count of lymph nodes has a number");
        Require.that(examined == null || examined >= 0, "lymph nodes examined are not below 0");
        Require.that(positive == null || positive >= 0, "positive lymph nodes are not below 0");
        Require.that(
                examined == null || positive == null || positive <= examined,
                "positive lymph nodes are not more than those examined");
    }

    @Override
    public FactKey key() {
        return new FactKey("RegionalLymphNodes", "");
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
