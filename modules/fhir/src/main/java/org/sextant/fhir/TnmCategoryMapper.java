package org.sextant.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.sextant.model.TnmCategory;

/** The code tells axis and prefix where one exists; the prefix as written is an extension, the edition the method. */
final class TnmCategoryMapper extends ObservationMapper<TnmCategory> {

    private static final String PREFIX = "tnm-prefix";

    private final Codes codes;

    TnmCategoryMapper(Codes codes) {
        super(TnmCategory.class, "", "exam");
        this.codes = codes;
    }

    @Override
    String profile(TnmCategory finding) {
        return Canonicals.mcode(
                switch (finding.axis()) {
                    case "T" -> "tnm-primary-tumor-category";
                    case "N" -> "tnm-regional-nodes-category";
                    default -> "tnm-distant-metastases-category";
                });
    }

    @Override
    void describe(TnmCategory finding, Observation observation) {
        String prefix = finding.prefix() == null ? "" : finding.prefix();
        CodeableConcept code = Texts.concept(prefix + finding.axis() + " category");
        code.setCoding(codes.list("TnmCategory", finding.axis(), prefix));
        observation.setCode(code);
        Extensions.putText(observation, PREFIX, finding.prefix());
        observation.setValue(codes.concept("TnmValue", finding.value(), prefix));
        observation.setMethod(StagingMethods.write(finding.edition(), codes));
    }

    @Override
    TnmCategory toFinding(Observation observation) {
        String value = Texts.getText(observation.getValueCodeableConcept());
        return new TnmCategory(
                value.isEmpty() ? value : value.substring(0, 1),
                Extensions.findText(observation, PREFIX).orElse(null),
                value,
                StagingMethods.find(observation).orElse(null));
    }
}
