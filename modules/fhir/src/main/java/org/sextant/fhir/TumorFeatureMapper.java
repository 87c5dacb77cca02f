package org.sextant.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.sextant.model.TumorFeature;

/** The feature is the value; one that is denied stands inside an observation that says so, as every denial does. */
final class TumorFeatureMapper extends ObservationMapper<TumorFeature> {

    private final Codes codes;

    TumorFeatureMapper(Codes codes) {
        super(TumorFeature.class, "", "laboratory");
        this.codes = codes;
    }

    @Override
    void describe(TumorFeature finding, Observation observation) {
        observation.setCode(Texts.concept("Feature of the tumor"));
        observation.setValue(codes.concept("TumorFeature", finding.name(), null));
    }

    @Override
    TumorFeature toFinding(Observation observation) {
        return new TumorFeature(Texts.getText(observation.getValueCodeableConcept()));
    }
}
