package org.sextant.model;

/**
 * Another condition of the patient that bears on treatment.
 *
 * @param condition the condition
 */
public record Comorbidity(String condition) implements Finding {

    public Comorbidity {
        Require.text(condition, "condition");
    }

    @Override
    public FactKey key() {
        return new FactKey("Comorbidity", condition);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
