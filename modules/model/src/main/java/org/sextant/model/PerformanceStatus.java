package org.sextant.model;

/**
 * A performance status on its scale.
 *
 * @param scale {@code ECOG} (0 to 5) or {@code KPS} (0 to 100)
 * @param value the value
 */
public record PerformanceStatus(String scale, int value) implements Finding {

    public PerformanceStatus {
        Require.that(
                (scale.equals("ECOG") && value >= 0 && value <= 5)
                        || (scale.equals("KPS") && value >= 0 && value <= 100 && value % 10 == 0),
                "a performance status is ECOG 0 to 5 or KPS 0 to 100 in tens");
    }

    @Override
    public FactKey key() {
        return new FactKey("PerformanceStatus", scale);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
