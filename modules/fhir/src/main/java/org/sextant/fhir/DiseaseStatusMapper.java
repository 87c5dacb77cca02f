package org.sextant.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.sextant.model.DiseaseStatus;

/** How the disease stands is the value. */
final class DiseaseStatusMapper extends ObservationMapper<DiseaseStatus> {

    private final Codes codes;

    DiseaseStatusMapper(Codes codes) {
        super(DiseaseStatus.class, Canonicals.mcode("cancer-disease-status"), "exam");
        this.codes = codes;
    }

    @Override
    void describe(DiseaseStatus finding, Observation observation) {
        observation.setCode(codes.question("DiseaseStatus", "Cancer disease status"));
        observation.setValue(codes.concept("DiseaseStatusValue", finding.value(), null));
    }

    @Override
    DiseaseStatus toFinding(Observation observation) {
        return new DiseaseStatus(Texts.getText(observation.getValueCodeableConcept()));
    }
}
