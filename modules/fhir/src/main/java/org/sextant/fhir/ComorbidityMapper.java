package org.sextant.fhir;

import org.hl7.fhir.r4.model.Condition;
import org.sextant.model.Comorbidity;

/** The condition is the code. */
final class ComorbidityMapper extends ConditionMapper<Comorbidity> {

    private final Codes codes;

    ComorbidityMapper(Codes codes) {
        super(Comorbidity.class, Canonicals.usCore("condition-problems-health-concerns"));
        this.codes = codes;
    }

    @Override
    void describe(Comorbidity finding, Condition condition) {
        condition.setCode(codes.concept("Comorbidity", finding.condition(), null));
    }

    @Override
    Comorbidity toFinding(Condition condition) {
        return new Comorbidity(Texts.getText(condition.getCode()));
    }
}
