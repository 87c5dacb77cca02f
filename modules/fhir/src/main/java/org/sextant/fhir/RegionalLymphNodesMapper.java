package org.sextant.fhir;

import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.jspecify.annotations.Nullable;
import org.sextant.model.RegionalLymphNodes;

/** Each number is a component under its own LOINC code, so that one silent number leaves no empty value. */
final class RegionalLymphNodesMapper extends ObservationMapper<RegionalLymphNodes> {

    private static final String EXAMINED = "Regional lymph nodes examined";
    private static final String POSITIVE = "Regional lymph nodes positive";

    private final Codes codes;

    RegionalLymphNodesMapper(Codes codes) {
        super(RegionalLymphNodes.class, "", "laboratory");
        this.codes = codes;
    }

    @Override
    void describe(RegionalLymphNodes finding, Observation observation) {
        observation.setCode(Texts.concept("Regional lymph nodes"));
        addCount(observation, "RegionalLymphNodesExamined", EXAMINED, finding.examined());
        addCount(observation, "RegionalLymphNodesPositive", POSITIVE, finding.positive());
    }

    @Override
    RegionalLymphNodes toFinding(Observation observation) {
        return new RegionalLymphNodes(findCount(observation, EXAMINED), findCount(observation, POSITIVE));
    }

    private void addCount(Observation observation, String kind, String words, @Nullable Integer count) {
        if (count != null) {
            observation.addComponent().setCode(codes.question(kind, words)).setValue(new IntegerType(count));
        }
    }

    private static @Nullable Integer findCount(Observation observation, String words) {
        return observation.getComponent().stream()
                .filter(component -> words.equals(component.getCode().getText()))
                .map(ObservationComponentComponent::getValueIntegerType)
                .map(IntegerType::getValue)
                .findFirst()
                .orElse(null);
    }
}
