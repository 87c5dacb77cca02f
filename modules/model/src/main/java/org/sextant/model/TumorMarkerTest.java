package org.sextant.model;

/**
 * A tumour marker and its result.
 *
 * @param marker {@code PSA}, {@code ER}, {@code HER2}, {@code PD-L1} ...
 * @param value the result as normalised text
 */
public record TumorMarkerTest(String marker, String value) implements Finding {

    public TumorMarkerTest {
        Require.text(marker, "marker");
    }

    @Override
    public FactKey key() {
        return new FactKey("TumorMarkerTest", marker);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
