package org.sextant.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;
import org.sextant.model.Histology;

/** A code that the record itself gives is marked as chosen by the user; one of our tables is not. */
final class HistologyMapper extends ObservationMapper<Histology> {

    private static final String ICD_O_3 = Canonicals.hl7CodeSystem("icd-o-3");
    private static final String FEATURE = "Histologic feature";

    private final Codes codes;

    HistologyMapper(Codes codes) {
        super(Histology.class, Canonicals.mcode("histologic-behavior-and-type"), "laboratory");
        this.codes = codes;
    }

    /** A component alone is not the tumour's type, so it must not stand under the profile and code of one. */
    @Override
    String profile(Histology finding) {
        return finding.isComponent() ? "" : super.profile(finding);
    }

    @Override
    void describe(Histology finding, Observation observation) {
        observation.setCode(
                finding.isComponent()
                        ? Texts.concept("Histologic component of the tumor")
                        : codes.question("Histology", "Histologic behavior and type"));
        CodeableConcept value = codes.concept("HistologyValue", finding.value(), null);
        if (finding.icdO3() != null) {
            Coding stated = new Coding().setSystem(ICD_O_3).setUserSelected(true);
            Texts.into(stated.getDisplayElement(), finding.icdO3());
            stated.setCode(stated.getDisplay());
            value.setCoding(new ArrayList<>(List.of(stated)));
        }
        observation.setValue(value);
        for (String feature : finding.features()) {
            observation.addComponent().setCode(Texts.concept(FEATURE)).setValue(Texts.string(feature));
        }
    }

    @Override
    Histology toFinding(Observation observation) {
        CodeableConcept value = observation.getValueCodeableConcept();
        return new Histology(
                Texts.getText(value),
                value.getCoding().stream()
                        .filter(Coding::getUserSelected)
                        .map(coding -> Texts.getText(coding.getDisplayElement()))
                        .findFirst()
                        .orElse(null),
                observation.getComponent().stream()
                        .map(component -> Texts.getText((StringType) component.getValue()))
                        .toList());
    }
}
