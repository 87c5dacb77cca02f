package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * A condition of a relative by blood.
 *
 * @param condition the condition
 * @param relative which relative, where given
 */
public record FamilyHistory(String condition, @Nullable String relative) implements Finding {

    public FamilyHistory {
        Require.text(condition, "condition");
    }

    @Override
    public FactKey key() {
        return new FactKey("FamilyHistory", condition);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
