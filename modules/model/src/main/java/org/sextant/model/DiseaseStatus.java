package org.sextant.model;

/**
 * How the disease stands.
 *
 * @param value {@code complete response}, {@code partial response}, {@code stable disease}, {@code progressive disease},
 *     {@code no evidence of disease} ..., {@code castration resistant}
 */
public record DiseaseStatus(String value) implements Finding {

    /** Whether a prostate cancer still answers to castration is a question of its own beside how the disease responds. */
    private static final String CASTRATION = "castration";

    public DiseaseStatus {
        Require.text(value, "disease status");
    }

    @Override
    public FactKey key() {
        return new FactKey("DiseaseStatus", value.startsWith(CASTRATION) ? CASTRATION : "");
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
