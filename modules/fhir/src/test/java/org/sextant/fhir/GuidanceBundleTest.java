package org.sextant.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Applicability;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Certainty;
import org.sextant.model.Citation;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Criterion;
import org.sextant.model.DocumentId;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Guidance;
import org.sextant.model.Missing;
import org.sextant.model.OpenQuestion;
import org.sextant.model.PackId;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.Truth;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuidanceBundleTest {

    private static final List<Evidence> EVIDENCE =
            List.of(new Evidence(DocumentId.of(new byte[] {1}), 1, 0, 6, "ECOG 1", "a-finder"));
    private static final Premise ECOG = new Fact(
            new PerformanceStatus("ECOG", 1), Assertion.PRESENT, Certainty.CONFIRMED, null, Basis.STATED, EVIDENCE);
    private static final Premise DERIVED = new Fact(
            new ClinicalAssessment("aTopic", "YES"),
            Assertion.PRESENT,
            Certainty.CONFIRMED,
            null,
            Basis.derivedBy("A-RULE"),
            EVIDENCE);
    private static final Missing GAP = new Missing(new FactKey("PerformanceStatus", "KPS"));

    private final CaseBundles bundles = CaseBundles.create();
    private final CaseFacts facts = CaseFacts.of(
            new CaseId("case-1"), PatientIdentity.UNKNOWN, List.of(), List.of(ECOG, GAP), List.of(), List.of());

    @Test
    void each_pack_gives_a_response_and_each_recommendation_an_impression_that_stands_on_premises() {
        Bundle bundle = FhirJson.read(bundles.write(facts, List.of(guidance())));
        GuidanceResponse response = only(bundle, GuidanceResponse.class);
        assertThat(response.getModuleCanonicalType().getValue()).endsWith("/Library/a-pack|2026.1");
        assertThat(response.getStatus().toCode()).isEqualTo("data-required");
        assertThat(response.getOccurrenceDateTimeElement().getValueAsString()).isEqualTo("2026-11-23");
        ClinicalImpression impression = only(bundle, ClinicalImpression.class);
        assertThat(impression.getSupportingInfo()).hasSize(2);
        assertThat(impression.getFindingFirstRep().getBasis()).contains("A-RULE: ecog <= 1 (1): TRUE");
        RequestGroup options = only(bundle, RequestGroup.class);
        assertThat(response.getResult().getReference())
                .isEqualTo("RequestGroup/" + options.getIdElement().getIdPart());
        assertThat(options.getIntent().toCode() + " " + options.getStatus().toCode())
                .isEqualTo("proposal draft");
        assertThat(options.getActionFirstRep().getSelectionBehavior().toCode()).isEqualTo("any");
        var option = options.getActionFirstRep().getActionFirstRep();
        assertThat(option.getResource().getReference())
                .isEqualTo("ClinicalImpression/" + impression.getIdElement().getIdPart());
        assertThat(option.getDocumentation()).hasSize(1);
        assertThat(only(bundle, OperationOutcome.class)
                        .getIssueFirstRep()
                        .getDetails()
                        .getText())
                .isEqualTo("How active are you?");
    }

    @Test
    void the_case_reads_back_from_a_bundle_with_guidance() {
        assertThat(bundles.read(bundles.write(facts, List.of(guidance())))).isEqualTo(facts);
    }

    @Test
    void guidance_is_valid_and_the_same_bytes_each_time() {
        String bundle = bundles.write(facts, List.of(guidance()));
        assertThat(Validators.listErrors(bundle)).isEmpty();
        assertThat(bundles.write(facts, List.of(guidance()))).isEqualTo(bundle);
    }

    private Guidance guidance() {
        Criterion criterion =
                new Criterion("A-RULE", "ecog", "ECOG score", "<= 1", "1", Truth.TRUE, null, List.of(ECOG.id()));
        Recommendation recommendation = new Recommendation(
                "a-topic",
                "A_CONCLUSION",
                "A conclusion",
                Role.HEADLINE,
                Applicability.NEEDS_CONFIRMATION,
                "FOR",
                "A2",
                List.of("A-RULE"),
                List.of(criterion),
                List.of(ECOG.id(), DERIVED.id()),
                List.of("something assumed"),
                List.of("KPS"),
                List.of(),
                "words for patients",
                "words for the care team",
                List.of(new Citation("c1", "An author, a year", "10.1000/182", null, true)));
        OpenQuestion question =
                new OpenQuestion("kps", false, "How active are you?", "It decides.", List.of("A-RULE"), List.of());
        return new Guidance(
                facts.caseId(),
                facts.revision(),
                new PackId("a-pack", "2026.1", "0123456789abcdef"),
                LocalDate.of(2026, 11, 23),
                List.of(DERIVED),
                List.of(recommendation),
                List.of(),
                List.of(question),
                "This is no advice.");
    }

    private static <R extends Resource> R only(Bundle bundle, Class<R> type) {
        List<R> found = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
