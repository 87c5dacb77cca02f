package org.sextant.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.sextant.model.StageGroup;

/** The stage as written is the value. */
final class StageGroupMapper extends ObservationMapper<StageGroup> {

    private final Codes codes;

    StageGroupMapper(Codes codes) {
        super(StageGroup.class, Canonicals.mcode("tnm-stage-group"), "exam");
        this.codes = codes;
    }

    @Override
    void describe(StageGroup finding, Observation observation) {
        observation.setCode(codes.question("StageGroup", "Stage group"));
        observation.setValue(codes.concept("StageValue", finding.value(), null));
    }

    @Override
    StageGroup toFinding(Observation observation) {
        return new StageGroup(Texts.getText(observation.getValueCodeableConcept()));
    }
}
