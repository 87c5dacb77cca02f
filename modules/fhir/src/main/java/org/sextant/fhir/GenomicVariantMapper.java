package org.sextant.fhir;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.sextant.model.GenomicVariant;

/** Gene, variant and status are components; the value says whether a variant was found. */
final class GenomicVariantMapper extends ObservationMapper<GenomicVariant> {

    private static final Set<String> NOT_FOUND = Set.of("wild type", "negative", "not detected", "absent");
    private static final String GENE = "Gene studied";
    private static final String VARIANT = "Variant";
    private static final String STATUS = "Variant status";

    private final Codes codes;

    GenomicVariantMapper(Codes codes) {
        super(GenomicVariant.class, Canonicals.mcode("genomic-variant"), "laboratory");
        this.codes = codes;
    }

    @Override
    void describe(GenomicVariant finding, Observation observation) {
        observation.setCode(codes.question("GenomicVariant", "Genetic variant assessment"));
        addComponent(
                observation, codes.question("GenomicVariantGene", GENE), codes.concept("Gene", finding.gene(), null));
        if (finding.variant() != null) {
            addComponent(observation, codes.question("GenomicVariantName", VARIANT), Texts.concept(finding.variant()));
        }
        if (finding.status() != null) {
            addComponent(observation, Texts.concept(STATUS), Texts.concept(finding.status()));
            String presence = NOT_FOUND.contains(finding.status()) ? "absent" : "present";
            observation.setValue(codes.concept("Presence", presence, null));
        }
    }

    @Override
    GenomicVariant toFinding(Observation observation) {
        return new GenomicVariant(
                findComponent(observation, GENE).orElseThrow(() -> new Unreadable("a variant has no gene")),
                findComponent(observation, VARIANT).orElse(null),
                findComponent(observation, STATUS).orElse(null));
    }

    private static void addComponent(Observation observation, CodeableConcept question, CodeableConcept answer) {
        observation.addComponent().setCode(question).setValue(answer);
    }

    private static Optional<String> findComponent(Observation observation, String question) {
        return observation.getComponent().stream()
                .filter(component -> question.equals(component.getCode().getText()))
                .map(ObservationComponentComponent::getValueCodeableConcept)
                .map(Texts::getText)
                .findFirst();
    }
}
