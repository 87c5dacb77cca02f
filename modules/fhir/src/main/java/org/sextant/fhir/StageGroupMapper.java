package org.sextant.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.sextant.model.StageGroup;

/** The stage as written is the value. Its profile comes with the cancer that is staged, see {@link CancerLinks}. */
final class StageGroupMapper extends ObservationMapper<StageGroup> {

    private final Codes codes;

    StageGroupMapper(Codes codes) {
        super(StageGroup.class, "", "exam");
        this.codes = codes;
    }

    @Override
    void describe(StageGroup finding, Observation observation) {
        observation.setCode(codes.question("StageGroup", "Stage group"));
        observation.setValue(codes.concept("StageValue", finding.value(), null));
        observation.setMethod(StagingMethods.write(null, codes));
    }

    @Override
    StageGroup toFinding(Observation observation) {
        return new StageGroup(Texts.getText(observation.getValueCodeableConcept()));
    }
}
