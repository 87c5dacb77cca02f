package org.sextant.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.FactKey;
import org.sextant.model.Missing;

/** What the record is silent on: an Observation without a value, whose data absent reason is unknown. */
final class MissingMapper {

    private static final String KEY = "missing-key";

    private final Codes codes;

    MissingMapper(Codes codes) {
        this.codes = codes;
    }

    DomainResource write(Missing missing, Reference patient) {
        Observation observation = new Observation();
        observation.setStatus(ObservationStatus.FINAL);
        FactKey key = missing.key();
        CodeableConcept code = Texts.concept(key.toString());
        code.setCoding(codes.list(key.kind(), key.qualifier(), null));
        observation.setCode(code);
        observation.setSubject(patient);
        observation.setDataAbsentReason(new CodeableConcept()
                .addCoding(new Coding(Canonicals.hl7CodeSystem("data-absent-reason"), "unknown", null)));
        Extensions.putText(observation, KEY, key.toString());
        return observation;
    }

    boolean isMissing(DomainResource resource) {
        return Extensions.findText(resource, KEY).isPresent();
    }

    Missing read(DomainResource resource) {
        if (((Observation) resource).hasValue()) {
            throw new Unreadable("what is missing has a value");
        }
        return new Missing(FactKey.parse(
                Extensions.findText(resource, KEY).orElseThrow(() -> new Unreadable("what is missing is not named"))));
    }
}
