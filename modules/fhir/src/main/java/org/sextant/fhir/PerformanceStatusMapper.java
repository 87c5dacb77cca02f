package org.sextant.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.sextant.model.PerformanceStatus;

/** ECOG and Karnofsky have a profile each. */
final class PerformanceStatusMapper extends ObservationMapper<PerformanceStatus> {

    private final Codes codes;

    PerformanceStatusMapper(Codes codes) {
        super(PerformanceStatus.class, "", "survey");
        this.codes = codes;
    }

    @Override
    String profile(PerformanceStatus finding) {
        return Canonicals.mcode(
                finding.scale().equals("ECOG") ? "ecog-performance-status" : "karnofsky-performance-status");
    }

    @Override
    void describe(PerformanceStatus finding, Observation observation) {
        observation.setCode(codes.concept("PerformanceStatus", finding.scale(), null));
        observation.setValue(new org.hl7.fhir.r4.model.IntegerType(finding.value()));
    }

    @Override
    PerformanceStatus toFinding(Observation observation) {
        return new PerformanceStatus(
                Texts.getText(observation.getCode()),
                observation.getValueIntegerType().getValue());
    }
}
