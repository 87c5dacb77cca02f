package org.sextant.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.sextant.model.Laterality;
import org.sextant.model.PrimaryCancerCondition;

/** The organ is the body site; the code says primary cancer of it. */
final class PrimaryCancerConditionMapper extends ConditionMapper<PrimaryCancerCondition> {

    private final Codes codes;

    PrimaryCancerConditionMapper(Codes codes) {
        super(PrimaryCancerCondition.class, Canonicals.mcode("primary-cancer-condition"));
        this.codes = codes;
    }

    @Override
    void describe(PrimaryCancerCondition finding, Condition condition) {
        Laterality side = finding.laterality();
        String qualifier = side == null ? null : LateralityQualifier.word(side);
        CodeableConcept code = Texts.concept("Primary cancer of " + finding.site());
        code.setCoding(codes.list("PrimaryCancerCondition", finding.site(), qualifier));
        condition.setCode(code);
        CodeableConcept site = codes.concept("BodySite", finding.site(), qualifier);
        LateralityQualifier.put(site, side, codes);
        condition.addBodySite(site);
    }

    @Override
    PrimaryCancerCondition toFinding(Condition condition) {
        CodeableConcept site = condition.getBodySiteFirstRep();
        return new PrimaryCancerCondition(
                Texts.getText(site), LateralityQualifier.find(site).orElse(null));
    }
}
