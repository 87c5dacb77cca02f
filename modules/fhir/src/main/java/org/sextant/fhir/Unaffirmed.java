package org.sextant.fhir;

import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.Assertion;

/**
 * An Observation that says of a finding that it is absent, possible, conditional, planned or past. An Observation has
 * no status for these, and a reader must never take the value of a denied T3a for the patient's: so the value here is
 * how it stands, and the finding itself stands inside, where nobody reads it on its own.
 */
final class Unaffirmed {

    private static final String ANSWERS = "http://loinc.org";
    private static final String ABSENT = "LA9634-2";

    private Unaffirmed() {}

    static Observation wrap(DomainResource finding, String label, Standing standing, Reference subject) {
        Observation outer = new Observation();
        outer.setStatus(
                standing.assertion() == Assertion.ABSENT ? ObservationStatus.FINAL : ObservationStatus.PRELIMINARY);
        outer.setCode(Texts.concept(label));
        outer.setSubject(subject);
        outer.setEffective(Dates.dateTime(standing.date()));
        outer.setValue(answer(standing.assertion()));
        Containment.putFinding(outer, finding);
        return outer;
    }

    static DomainResource unwrap(DomainResource resource) {
        return Containment.hasFinding(resource) ? Containment.getFinding(resource) : resource;
    }

    /** {@code PRESENT} for an Observation that is its own finding, else what it answers. */
    static String status(Observation observation) {
        return Containment.hasFinding(observation) && observation.getValue() instanceof CodeableConcept answer
                ? Texts.getText(answer)
                : "present";
    }

    private static CodeableConcept answer(Assertion assertion) {
        CodeableConcept answer =
                Texts.concept(assertion.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (assertion == Assertion.ABSENT) {
            answer.addCoding().setSystem(ANSWERS).setCode(ABSENT);
        }
        return answer;
    }
}
