package org.sextant.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.sextant.model.LabResult;

/** The laboratory's own limits are the reference range; why a result may not stand is an extension. */
final class LabResultMapper extends ObservationMapper<LabResult> {

    private static final String PROVISIONAL = "provisional-because";

    private final Codes codes;

    LabResultMapper(Codes codes) {
        super(LabResult.class, Canonicals.usCore("observation-lab"), "laboratory");
        this.codes = codes;
    }

    @Override
    void describe(LabResult finding, Observation observation) {
        observation.setCode(codes.concept("LabResult", finding.analyte(), finding.unit()));
        observation.setValue(Quantities.of(finding.value(), finding.unit(), codes));
        if (finding.low() != null || finding.high() != null) {
            ObservationReferenceRangeComponent range = observation.addReferenceRange();
            range.setLow(limit(finding.low(), finding.unit(), codes));
            range.setHigh(limit(finding.high(), finding.unit(), codes));
        }
        if (finding.provisional() != null) {
            observation.setStatus(Observation.ObservationStatus.PRELIMINARY);
            Extensions.putText(observation, PROVISIONAL, finding.provisional());
        }
    }

    @Override
    LabResult toFinding(Observation observation) {
        Quantity value = observation.getValueQuantity();
        ObservationReferenceRangeComponent range = observation.getReferenceRangeFirstRep();
        return new LabResult(
                Texts.getText(observation.getCode()),
                Quantities.getValue(value),
                Quantities.findUnit(value).orElse(null),
                Quantities.value(range.getLow()),
                Quantities.value(range.getHigh()),
                Extensions.findText(observation, PROVISIONAL).orElse(null));
    }

    private static @Nullable Quantity limit(@Nullable BigDecimal value, @Nullable String unit, Codes codes) {
        return value == null ? null : Quantities.of(value, unit, codes);
    }
}
