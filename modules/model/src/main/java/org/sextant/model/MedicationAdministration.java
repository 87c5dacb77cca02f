package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * A systemic drug given.
 *
 * @param ingredient the generic name
 * @param start first day given, where known
 * @param end last day given, where stopped and known
 * @param response best response as RECIST words it ({@code complete response}, {@code partial response},
 *     {@code stable disease}, {@code progressive disease}), where tied to this drug
 * @param reasonStopped why it was stopped, where given
 */
public record MedicationAdministration(
        String ingredient,
        @Nullable ClinicalDate start,
        @Nullable ClinicalDate end,
        @Nullable String response,
        @Nullable String reasonStopped)
        implements Finding {

    public MedicationAdministration {
        Require.text(ingredient, "ingredient");
    }

    @Override
    public FactKey key() {
        return new FactKey("MedicationAdministration", ingredient);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
