package org.sextant.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.sextant.model.ClinicalAssessment;

/** What is judged is the code, in words only: no terminology holds these topics. */
final class ClinicalAssessmentMapper extends ObservationMapper<ClinicalAssessment> {

    ClinicalAssessmentMapper() {
        super(ClinicalAssessment.class, "", "exam");
    }

    @Override
    void describe(ClinicalAssessment finding, Observation observation) {
        observation.setCode(Texts.concept(finding.topic()));
        observation.setValue(Texts.string(finding.value()));
    }

    @Override
    ClinicalAssessment toFinding(Observation observation) {
        return new ClinicalAssessment(
                Texts.getText(observation.getCode()), Texts.getText(observation.getValueStringType()));
    }
}
