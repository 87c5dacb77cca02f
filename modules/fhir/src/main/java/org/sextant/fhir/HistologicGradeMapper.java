package org.sextant.fhir;

import org.hl7.fhir.r4.model.Observation;
import org.sextant.model.HistologicGrade;

/** The grading system is the method: grades of different systems are never equal. */
final class HistologicGradeMapper extends ObservationMapper<HistologicGrade> {

    private final Codes codes;

    HistologicGradeMapper(Codes codes) {
        super(HistologicGrade.class, Canonicals.mcode("histologic-grade"), "laboratory");
        this.codes = codes;
    }

    @Override
    void describe(HistologicGrade finding, Observation observation) {
        observation.setCode(codes.question("HistologicGrade", "Histologic grade"));
        observation.setMethod(Texts.concept(finding.system()));
        observation.setValue(codes.concept("GradeValue", finding.value(), null));
    }

    @Override
    HistologicGrade toFinding(Observation observation) {
        return new HistologicGrade(
                Texts.getText(observation.getMethod()), Texts.getText(observation.getValueCodeableConcept()));
    }
}
