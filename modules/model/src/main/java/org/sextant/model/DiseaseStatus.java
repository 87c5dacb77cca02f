package org.sextant.model;

/**
 * How the disease stands.
 *
 * @param value {@code complete response}, {@code partial response}, {@code stable disease}, {@code progressive disease},
 *     {@code no evidence of disease} ...
 */
public record DiseaseStatus(String value) implements Finding {

    public DiseaseStatus {
        Require.text(value, "disease status");
    }

    @Override
    public FactKey key() {
        return new FactKey("DiseaseStatus", "");
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
