package org.sextant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record says it is not so. Silence is {@link Missing}, never this.
 *
 * @param finding what is denied
 * @param date when it was denied; a denial holds for that date, not for ever
 * @param evidence where it is denied
 */
public record Refuted(Finding finding, @Nullable ClinicalDate date, List<Evidence> evidence)
        implements Premise, Statement {

    public Refuted {
        evidence = List.copyOf(Require.some(evidence, "evidence"));
    }

    @Override
    public Assertion assertion() {
        return Assertion.ABSENT;
    }

    @Override
    public FactKey key() {
        return finding.key();
    }

    @Override
    public String toString() {
        return Redacted.of(this, key());
    }
}
