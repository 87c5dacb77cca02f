package org.sextant.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Quantity;
import org.sextant.model.SecondaryCancerCondition;

/** The site is the body site; counts and sizes of lesions, for which a Condition has no field, are extensions. */
final class SecondaryCancerConditionMapper extends ConditionMapper<SecondaryCancerCondition> {

    private static final String COUNT = "lesion-count";
    private static final String AT_LEAST = "lesion-count-at-least";
    private static final String SIZE = "lesion-size";

    private final Codes codes;

    SecondaryCancerConditionMapper(Codes codes) {
        super(SecondaryCancerCondition.class, Canonicals.mcode("secondary-cancer-condition"));
        this.codes = codes;
    }

    @Override
    void describe(SecondaryCancerCondition finding, Condition condition) {
        CodeableConcept code = codes.concept("SecondaryCancerCondition", finding.site(), null);
        if (!code.hasCoding()) {
            code.setCoding(codes.list("SecondaryCancerConditionAnySite", "", null));
        }
        condition.setCode(Texts.concept("Secondary cancer of " + finding.site()).setCoding(code.getCoding()));
        condition.addBodySite(codes.concept("BodySite", finding.site(), null));
        Extensions.putInteger(condition, COUNT, finding.count());
        Extensions.putInteger(condition, AT_LEAST, finding.atLeast());
        finding.sizesMm().forEach(mm -> Extensions.put(condition, SIZE, Quantities.millimetres(mm, codes)));
    }

    @Override
    SecondaryCancerCondition toFinding(Condition condition) {
        return new SecondaryCancerCondition(
                Texts.getText(condition.getBodySiteFirstRep()),
                Extensions.findInteger(condition, COUNT).orElse(null),
                Extensions.findInteger(condition, AT_LEAST).orElse(null),
                Extensions.list(condition, Canonicals.extension(SIZE), Quantity.class).stream()
                        .map(Quantities::getValue)
                        .toList());
    }
}
