package org.sextant.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.sextant.model.TumorMarkerTest;

/** The marker is the code, the result as normalised text the value. */
final class TumorMarkerTestMapper extends ObservationMapper<TumorMarkerTest> {

    private final Codes codes;

    TumorMarkerTestMapper(Codes codes) {
        super(TumorMarkerTest.class, Canonicals.mcode("tumor-marker-test"), "laboratory");
        this.codes = codes;
    }

    @Override
    void describe(TumorMarkerTest finding, Observation observation) {
        observation.setCode(codes.concept("TumorMarkerTest", finding.marker(), null));
        observation.setValue(Texts.string(finding.value()));
    }

    @Override
    TumorMarkerTest toFinding(Observation observation) {
        return new TumorMarkerTest(
                Texts.getText(observation.getCode()), Texts.getText(observation.getValueStringType()));
    }
}
