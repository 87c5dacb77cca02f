package org.sextant.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Comorbidity;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.FamilyHistory;
import org.sextant.model.Finding;
import org.sextant.model.Histology;
import org.sextant.model.LabResult;
import org.sextant.model.Laterality;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.Missing;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Refuted;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Sex;
import org.sextant.model.SourceDocument;
import org.sextant.model.StageGroup;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorSize;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleMeaningTest {

    private static final DocumentId NOTE = DocumentId.of(new byte[] {1});
    private static final ClinicalDate MAY = new ClinicalDate("2024-05");
    private static final Finding PRIMARY = new PrimaryCancerCondition("kidney", Laterality.LEFT);
    private static final Finding T3A = new TnmCategory("T", "p", "T3a", "8");
    private static final Finding SUNITINIB = new MedicationAdministration("sunitinib", MAY, null, null, null);

    private final CaseBundles bundles = CaseBundles.create();

    @Test
    void a_primary_cancer_is_an_mCODE_condition_with_codes_of_the_tables() {
        Condition condition = only(Condition.class, stated(PRIMARY));
        assertThat(condition.getMeta().getProfile().get(0).getValue())
                .isEqualTo("http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-primary-cancer-condition");
        assertThat(codes(condition.getCode())).containsExactly("354351000119105", "C64.2");
        assertThat(condition.getVerificationStatus().getCodingFirstRep().getCode())
                .isEqualTo("confirmed");
    }

    @Test
    void a_denied_metastasis_is_a_refuted_condition() {
        Premise denied = new Refuted(new SecondaryCancerCondition("brain", null, null, List.of()), MAY, evidence());
        Condition condition = only(Condition.class, denied);
        assertThat(condition.getVerificationStatus().getCodingFirstRep().getCode())
                .isEqualTo("refuted");
        assertThat(codes(condition.getCode())).contains("94225005");
    }

    @Test
    void a_denied_category_is_an_observation_that_answers_absent_and_carries_no_TNM_code() {
        Observation observation = only(Observation.class, new Refuted(T3A, MAY, evidence()));
        assertThat(codes(observation.getValueCodeableConcept())).containsExactly("LA9634-2");
        assertThat(observation.getCode().hasCoding()).isFalse();
        assertThat(observation.getMeta().getProfile()).isEmpty();
    }

    @Test
    void what_is_possible_planned_or_conditional_is_never_written_as_done() {
        assertThat(only(Condition.class, asserted(PRIMARY, Assertion.POSSIBLE))
                        .getVerificationStatus()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("differential");
        Finding nephrectomy = new SurgicalProcedure("radical nephrectomy", Laterality.LEFT);
        assertThat(only(ServiceRequest.class, asserted(nephrectomy, Assertion.PLANNED))
                        .getIntent()
                        .toCode())
                .isEqualTo("plan");
        assertThat(only(MedicationRequest.class, asserted(SUNITINIB, Assertion.CONDITIONAL))
                        .getIntent()
                        .toCode())
                .isEqualTo("proposal");
        assertThat(only(Procedure.class, new Refuted(nephrectomy, null, evidence()))
                        .getStatus()
                        .toCode())
                .isEqualTo("not-done");
    }

    @Test
    void an_observation_that_is_not_affirmed_never_holds_its_value_outside() {
        Set<Assertion> others =
                Set.of(Assertion.POSSIBLE, Assertion.CONDITIONAL, Assertion.HISTORICAL, Assertion.PLANNED);
        for (Assertion assertion : others) {
            Observation observation = only(Observation.class, asserted(T3A, assertion));
            assertThat(observation.getValueCodeableConcept().getText()).isEqualToIgnoringCase(assertion.name());
            assertThat(observation.getContained()).hasSize(1);
        }
    }

    @Test
    void a_relatives_cancer_is_family_history_and_never_a_condition_of_the_patient() {
        FamilyMemberHistory history = only(
                FamilyMemberHistory.class, asserted(new FamilyHistory("kidney cancer", "mother"), Assertion.FAMILY));
        assertThat(history.getRelationship().getCodingFirstRep().getCode()).isEqualTo("MTH");
        for (Assertion assertion : List.of(Assertion.FAMILY, Assertion.OTHER_PERSON)) {
            Basic basic = only(Basic.class, asserted(PRIMARY, assertion));
            assertThat(basic.hasSubject()).isFalse();
            assertThat(((Condition) basic.getContained().get(0)).getSubject().hasReference())
                    .isFalse();
        }
    }

    @Test
    void silence_is_an_issue_that_names_what_is_missing_and_no_observation() {
        DetectedIssue issue = only(DetectedIssue.class, new Missing(new FactKey("PerformanceStatus", "KPS")));
        assertThat(issue.hasImplicated()).isFalse();
        assertThat(codes(issue.getEvidenceFirstRep().getCodeFirstRep())).containsExactly("89243-0");
    }

    @Test
    void what_is_of_the_cancer_refers_to_it_where_there_is_one_and_no_dispute_of_it() {
        Finding stage = new StageGroup("III");
        Finding clearCell = new Histology("clear cell", null, List.of());
        Finding lung = new SecondaryCancerCondition("lung", 2, null, List.of());
        List<Premise> premises =
                new ArrayList<>(List.of(stated(PRIMARY), stated(stage), stated(clearCell), stated(lung)));
        Bundle bundle = bundle(facts(premises, List.of()));
        Condition cancer = list(bundle, Condition.class).stream()
                .filter(condition -> condition.getMeta().hasProfile(Canonicals.mcode("primary-cancer-condition")))
                .findFirst()
                .orElseThrow();
        String reference = "Condition/" + cancer.getIdElement().getIdPart();
        assertThat(list(bundle, Observation.class))
                .hasSize(2)
                .allMatch(observation ->
                        observation.getFocusFirstRep().getReference().equals(reference))
                .anyMatch(observation -> observation.getMeta().hasProfile(Canonicals.mcode("tnm-stage-group")));
        assertThat(cancer.getStage()).hasSize(1);
        assertThat(cancer.hasExtension(Canonicals.mcode("histology-morphology-behavior")))
                .isTrue();
        assertThat(Validators.listErrors(FhirJson.write(bundle))).isEmpty();

        for (Premise second : List.of(
                stated(new PrimaryCancerCondition("lung", null)),
                new Conflict(
                        PRIMARY.key(), List.of(stated(PRIMARY), stated(new PrimaryCancerCondition("colon", null)))))) {
            premises.add(second);
            Bundle doubtful = bundle(facts(premises, List.of()));
            assertThat(list(doubtful, Observation.class))
                    .noneMatch(Observation::hasFocus)
                    .noneMatch(observation -> observation.getMeta().hasProfile(Canonicals.mcode("tnm-stage-group")));
            premises.remove(second);
        }
    }

    @Test
    void a_size_has_a_tumor_and_other_conditions_are_listed_with_those_that_are_denied() {
        Bundle bundle = bundle(facts(
                List.of(
                        stated(new TumorSize(new BigDecimal("42"), "primary")),
                        stated(new Comorbidity("hypertension")),
                        new Refuted(new Comorbidity("diabetes"), null, evidence())),
                List.of()));
        List<Observation> observations = list(bundle, Observation.class);
        assertThat(observations)
                .filteredOn(observation -> observation.getMeta().hasProfile(Canonicals.mcode("tumor-size")))
                .singleElement()
                .satisfies(size ->
                        assertThat(size.getFocusFirstRep().getReference()).isEqualTo("#tumor"));
        assertThat(observations)
                .filteredOn(observation -> observation.getMeta().hasProfile(Canonicals.mcode("comorbidities")))
                .singleElement()
                .satisfies(comorbidities -> {
                    assertThat(comorbidities.hasExtension(Canonicals.mcode("related-condition")))
                            .isTrue();
                    assertThat(comorbidities.hasExtension(Canonicals.mcode("related-condition-absent")))
                            .isTrue();
                });
        assertThat(Validators.listErrors(FhirJson.write(bundle))).isEmpty();
    }

    @Test
    void a_kidney_that_was_given_away_was_not_taken_for_cancer() {
        Procedure donated = only(Procedure.class, stated(new SurgicalProcedure("donor nephrectomy", null)));
        assertThat(donated.getMeta().hasProfile(Canonicals.usCore("procedure"))).isTrue();
    }

    @Test
    void both_sides_of_a_conflict_stand_inside_one_issue_each_with_its_provenance() {
        Statement right = stated(new PrimaryCancerCondition("kidney", Laterality.RIGHT));
        CaseFacts facts = facts(List.of(new Conflict(PRIMARY.key(), List.of(stated(PRIMARY), right))), List.of());
        Bundle bundle = bundle(facts);
        assertThat(list(bundle, Condition.class)).isEmpty();
        assertThat(list(bundle, DetectedIssue.class).get(0).getContained()).hasSize(2);
        assertThat(list(bundle, Provenance.class)).hasSize(2);
        assertThat(bundles.read(bundles.write(facts))).isEqualTo(facts);
    }

    @Test
    void a_superseded_statement_is_kept_in_its_order_and_is_no_resource_of_its_own() {
        CaseFacts facts =
                facts(List.of(stated(PRIMARY)), List.of(stated(T3A), new Refuted(SUNITINIB, null, evidence())));
        Bundle bundle = bundle(facts);
        assertThat(list(bundle, Observation.class)).isEmpty();
        assertThat(list(bundle, Basic.class)).hasSize(2);
        assertThat(bundles.read(bundles.write(facts)).superseded()).isEqualTo(facts.superseded());
    }

    @Test
    void a_quarantined_document_is_not_the_patients() {
        SourceDocument strange = new SourceDocument(DocumentId.of(new byte[] {2}), DocumentKind.OTHER, null, true);
        CaseFacts facts = CaseFacts.of(
                new CaseId("c"), PatientIdentity.UNKNOWN, List.of(strange), List.of(), List.of(), List.of());
        assertThat(list(bundle(facts), DocumentReference.class).get(0).hasSubject())
                .isFalse();
        assertThat(bundles.read(bundles.write(facts))).isEqualTo(facts);
    }

    @Test
    void a_decimal_keeps_its_digits_and_the_laboratory_its_limits() {
        Finding hemoglobin =
                new LabResult("hemoglobin", new BigDecimal("13.0"), "g/dL", new BigDecimal("13.50"), null, null);
        String json = bundles.write(facts(List.of(stated(hemoglobin)), List.of()));
        assertThat(json)
                .contains("\"value\":13.0,")
                .contains("\"value\":13.50,")
                .contains("\"code\":\"718-7\"");
    }

    @Test
    void provenance_leads_to_the_document_the_page_and_the_words() {
        Bundle bundle = bundle(facts(
                List.of(new Fact(
                        T3A, Assertion.PRESENT, Certainty.CONFIRMED, MAY, Basis.derivedBy("some-rule"), evidence())),
                List.of()));
        Provenance provenance = list(bundle, Provenance.class).get(0);
        Observation observation = list(bundle, Observation.class).get(0);
        assertThat(provenance.getTargetFirstRep().getReference())
                .isEqualTo("Observation/" + observation.getIdElement().getIdPart());
        assertThat(provenance.getEntityFirstRep().getWhat().getReference())
                .isEqualTo("DocumentReference/"
                        + list(bundle, DocumentReference.class)
                                .get(0)
                                .getIdElement()
                                .getIdPart());
        assertThat(provenance.getRecordedElement().getValueAsString()).isEqualTo("2024-05-01T00:00:00Z");
        assertThat(Extensions.findText(provenance, "deriving-rule")).contains("some-rule");
    }

    @Test
    void every_relative_reference_resolves_inside_the_bundle() {
        String json = bundles.write(new RandomCases(7).next());
        Set<String> held = FhirJson.read(json).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .map(url -> url.substring((Canonicals.BASE + "/").length()))
                .collect(Collectors.toSet());
        List<String> references = Pattern.compile("\"reference\":\"([^#\"][^\"]*)\"")
                .matcher(json)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(references).isNotEmpty();
        assertThat(held).containsAll(references);
    }

    @Test
    void equal_premises_in_another_order_give_equal_bytes() {
        CaseFacts facts = new RandomCases(8).next();
        List<Premise> shuffled = new ArrayList<>(facts.premises());
        Collections.reverse(shuffled);
        CaseFacts other = new CaseFacts(
                facts.caseId(),
                facts.revision(),
                facts.patient(),
                facts.documents(),
                shuffled,
                facts.superseded(),
                facts.issues());
        assertThat(bundles.write(other)).isEqualTo(bundles.write(facts));
    }

    @Test
    void two_cases_share_no_resource_id_even_for_the_same_gap() {
        Missing gap = new Missing(new FactKey("PerformanceStatus", "KPS"));
        assertThat(idOfGap("one", gap)).isNotEqualTo(idOfGap("two", gap));
        assertThat(idOfGap("one", gap)).isEqualTo(idOfGap("one", gap));
    }

    @Test
    void a_bundle_whose_status_was_changed_is_refused_without_quoting_it() {
        CaseFacts facts = facts(List.of(new Refuted(PRIMARY, MAY, evidence())), List.of());
        String forged = bundles.write(facts).replace("\"refuted\"", "\"confirmed\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundles.read(forged))
                .withMessageContaining("contradict");
    }

    @Test
    void a_bundle_whose_value_was_changed_is_refused() {
        String forged = bundles.write(facts(List.of(stated(T3A)), List.of())).replace("\"T3a\"", "\"T1a\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundles.read(forged))
                .withMessageContaining("revision");
    }

    @Test
    void a_bundle_of_another_shape_is_refused_without_quoting_it() {
        String written = bundles.write(facts(List.of(new Refuted(T3A, MAY, evidence())), List.of()));
        for (String field : List.of("valueCode\":\"ABSENT", "effectiveDateTime\":\"2024-05", "valueString\":\"words")) {
            assertThat(written).contains(field);
            String forged = written.replace(field, field.substring(0, field.lastIndexOf('"') + 1) + "Zanzibar");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bundles.read(forged))
                    .withNoCause()
                    .withMessageNotContaining("anzibar");
        }
    }

    @Test
    void what_is_no_bundle_is_refused_without_quoting_it() {
        for (String json : List.of("", "Zanzibar Quux", "{\"resourceType\":\"Bundle\",\"zanzibar\":\"quux\"}", "{}")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bundles.read(json))
                    .withMessageNotContainingAny("anzibar", "uux");
        }
    }

    @Test
    void the_patients_id_is_the_case_id_where_FHIR_allows_it() {
        assertThat(CaseBundles.patientId(new CaseId("case-1"))).isEqualTo("case-1");
        assertThat(CaseBundles.patientId(new CaseId("case_1"))).matches("[0-9a-f]{32}");
    }

    private String idOfGap(String caseId, Missing gap) {
        CaseFacts facts = CaseFacts.of(
                new CaseId(caseId), PatientIdentity.UNKNOWN, List.of(), List.of(gap), List.of(), List.of());
        return list(bundle(facts), DetectedIssue.class).get(0).getIdElement().getIdPart();
    }

    /** The only clinical resource of a case of this one premise, which also comes back as it was. */
    private <R extends Resource> R only(Class<R> type, Premise premise) {
        CaseFacts facts = facts(List.of(premise), List.of());
        assertThat(bundles.read(bundles.write(facts))).isEqualTo(facts);
        Bundle bundle = bundle(facts);
        List<R> found = list(bundle, type);
        assertThat(found).hasSize(1);
        int others = list(bundle, Provenance.class).size();
        assertThat(bundle.getEntry()).hasSize(3 + others);
        return found.get(0);
    }

    private static CaseFacts facts(List<? extends Premise> premises, List<? extends Statement> superseded) {
        PatientIdentity patient = new PatientIdentity("Zanzibar Quux", new ClinicalDate("1951"), Sex.FEMALE, "Q 1");
        SourceDocument note = new SourceDocument(NOTE, DocumentKind.ONCOLOGY_NOTE, MAY, false);
        return CaseFacts.of(new CaseId("case-1"), patient, List.of(note), premises, superseded, List.of());
    }

    private Bundle bundle(CaseFacts facts) {
        return FhirJson.read(bundles.write(facts));
    }

    private static Fact stated(Finding finding) {
        return asserted(finding, Assertion.PRESENT);
    }

    private static Fact asserted(Finding finding, Assertion assertion) {
        return new Fact(finding, assertion, Certainty.CONFIRMED, MAY, Basis.STATED, evidence());
    }

    private static List<Evidence> evidence() {
        return List.of(new Evidence(NOTE, 2, 10, 15, "words", "a-finder"));
    }

    private static <R extends Resource> List<R> list(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> codes(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasCode())
                .map(coding -> coding.getCode())
                .toList();
    }
}
