package org.sextant.model;

/**
 * A stage group as written.
 *
 * @param value in roman numerals, with a letter where written: {@code III}, {@code IIIA}
 */
public record StageGroup(String value) implements Finding {

    public StageGroup {
        Require.text(value, "stage");
    }

    @Override
    public FactKey key() {
        return new FactKey("StageGroup", "");
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
