package org.sextant.extraction.internal;

import java.util.Optional;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;

/** Judges how words stand to the patient: denied, possible, historical, planned, of a relative, of somebody else. */
public interface AssertionEngine {

    /**
     * The judgement of the words at this place, from their clause, list, sentence and section. None where nothing is said
     * of any one person ({@code patients with metastatic disease may ...}), or where a relative is said not to have it.
     */
    Optional<Verdict> judge(ClinicalDocument document, Span anchor);

    /**
     * What remains of a verdict that a finder's own grammar reached: nothing where the sentence speaks of people in general,
     * and {@code POSSIBLE} where it leaves open what the grammar read.
     */
    Optional<Verdict> review(ClinicalDocument document, Span anchor, Verdict decided);

    /**
     * Whose the words at this place are, and whether they are so yet, where their own grammar settles what they affirm or
     * deny: PRESENT where they are the patient's, else OTHER_PERSON, FAMILY, CONDITIONAL or PLANNED. None where nothing is
     * said of any one person.
     */
    Optional<Assertion> judgeBearer(ClinicalDocument document, Span anchor);

    /**
     * How a statement stands.
     *
     * @param assertion its assertion
     * @param certainty how sure the record is of what it affirms
     */
    record Verdict(Assertion assertion, Certainty certainty) {

        /** Said outright of the patient. */
        public static final Verdict PRESENT = new Verdict(Assertion.PRESENT, Certainty.CONFIRMED);

        /** As sure, and asserted so. */
        Verdict as(Assertion other) {
            return new Verdict(other, certainty);
        }
    }
}
