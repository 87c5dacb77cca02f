package org.sextant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the record states. No evidence, no fact (invariant 1).
 *
 * @param finding what is stated
 * @param assertion how it stands to the patient; never ABSENT, for that is a {@link Refuted}
 * @param certainty whether the record is sure of it
 * @param date when it was so: its own date, else the document's
 * @param basis stated, or derived by a named rule
 * @param evidence where it is said, or what it was derived from
 */
public record Fact(
        Finding finding,
        Assertion assertion,
        Certainty certainty,
        @Nullable ClinicalDate date,
        Basis basis,
        List<Evidence> evidence)
        implements Premise, Statement {

    public Fact {
        Require.that(assertion != Assertion.ABSENT, "what is denied is a Refuted, not a Fact");
        evidence = List.copyOf(Require.some(evidence, "evidence"));
    }

    /** A fact that a document states outright of the patient. */
    public static Fact stated(Finding finding, @Nullable ClinicalDate date, Evidence evidence) {
        return new Fact(finding, Assertion.PRESENT, Certainty.CONFIRMED, date, Basis.STATED, List.of(evidence));
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
