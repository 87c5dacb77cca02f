package org.sextant.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.sextant.model.TumorSize;

/** The longest dimension is mCODE's component; what was measured is the body site. Its profile comes with the tumor, see {@link CancerLinks}. */
final class TumorSizeMapper extends ObservationMapper<TumorSize> {

    private final Codes codes;

    TumorSizeMapper(Codes codes) {
        super(TumorSize.class, "", "laboratory");
        this.codes = codes;
    }

    @Override
    void describe(TumorSize finding, Observation observation) {
        observation.setCode(codes.question("TumorSize", "Tumor size"));
        observation.setBodySite(Texts.concept(finding.target()));
        observation
                .addComponent()
                .setCode(codes.question("TumorSizeLongest", "Longest dimension"))
                .setValue(Quantities.millimetres(finding.mm(), codes));
    }

    @Override
    TumorSize toFinding(Observation observation) {
        Quantity size = (Quantity) observation.getComponentFirstRep().getValue();
        return new TumorSize(Quantities.getValue(size), Texts.getText(observation.getBodySite()));
    }
}
