package org.sextant.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.ActionSelectionBehavior;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.RequestGroup.RequestIntent;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.sextant.model.Applicability;
import org.sextant.model.Citation;
import org.sextant.model.Criterion;
import org.sextant.model.Guidance;
import org.sextant.model.OpenQuestion;
import org.sextant.model.PackId;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Statement;

/**
 * Adds guidance to the bundle of its case. A ClinicalImpression says what was weighed and found; a RequestGroup, a draft and a
 * proposal that orders nothing, offers them topic by topic, any of each.
 */
final class GuidanceWriter {

    private static final String DERIVED = "derived-by-guidance";

    private final BundleDraft draft;
    private final CaseWriter cases;

    GuidanceWriter(BundleDraft draft, CaseWriter cases) {
        this.draft = draft;
        this.cases = cases;
    }

    void add(Guidance guidance) {
        for (Premise premise : guidance.derived()) {
            if (premise instanceof Statement statement) {
                draft.link(premise, cases.addAside(draft, statement, DERIVED));
            }
        }
        List<String> impressions = guidance.recommendations().stream()
                .map(recommendation -> addImpression(guidance, recommendation))
                .toList();
        addResponse(guidance, impressions);
    }

    private void addResponse(Guidance guidance, List<String> impressions) {
        GuidanceResponse response = new GuidanceResponse();
        response.setModule(new CanonicalType(canonical(guidance.pack())));
        boolean isSettled = guidance.questions().isEmpty();
        response.setStatus(isSettled ? GuidanceResponseStatus.SUCCESS : GuidanceResponseStatus.DATAREQUIRED);
        response.setSubject(draft.patient());
        response.setOccurrenceDateTimeElement(new DateTimeType(guidance.asOf().toString()));
        Extensions.putText(response, "pack-hash", guidance.pack().hash());
        Extensions.putText(response, "revision", guidance.revision().value());
        if (!guidance.recommendations().isEmpty()) {
            response.setResult(new Reference(addOptions(guidance, impressions)));
        }
        response.addNote().setText(guidance.disclaimer());
        if (!isSettled) {
            response.addEvaluationMessage().setReference(addQuestions(guidance));
        }
        draft.add(response, id("guidance", guidance, ""));
    }

    /** The recommendations as options: choices stay choices, so none is selected or ranked. */
    private String addOptions(Guidance guidance, List<String> impressions) {
        RequestGroup options = new RequestGroup();
        options.setStatus(RequestStatus.DRAFT);
        options.setIntent(RequestIntent.PROPOSAL);
        options.setSubject(draft.patient());
        options.setAuthoredOnElement(new DateTimeType(guidance.asOf().toString()));
        options.addInstantiatesCanonical(canonical(guidance.pack()));
        Map<String, RequestGroupActionComponent> topics = new HashMap<>();
        for (int i = 0; i < impressions.size(); i++) {
            Recommendation recommendation = guidance.recommendations().get(i);
            topics.computeIfAbsent(recommendation.topic(), topic -> options.addAction()
                            .setTitle(topic)
                            .setSelectionBehavior(ActionSelectionBehavior.ANY))
                    .addAction(option(recommendation, impressions.get(i)));
        }
        return draft.add(options, id("options", guidance, ""));
    }

    private static RequestGroupActionComponent option(Recommendation recommendation, String impression) {
        RequestGroupActionComponent option = new RequestGroupActionComponent();
        option.setTitle(recommendation.title());
        option.addCode(conclusion(recommendation));
        option.setTextEquivalent(recommendation.careTeamText());
        recommendation.citations().forEach(citation -> option.addDocumentation(artifact(citation)));
        return option.setResource(new Reference(impression));
    }

    private String addQuestions(Guidance guidance) {
        OperationOutcome outcome = new OperationOutcome();
        for (OpenQuestion question : guidance.questions()) {
            outcome.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(question.conflict() ? IssueType.CONFLICT : IssueType.INCOMPLETE)
                    .setDetails(coded("question", question.code()).setText(question.question()))
                    .setDiagnostics(question.why());
        }
        return draft.add(outcome, id("questions", guidance, ""));
    }

    private String addImpression(Guidance guidance, Recommendation recommendation) {
        ClinicalImpression impression = new ClinicalImpression();
        boolean isSettled = recommendation.applicability() == Applicability.APPLIES;
        impression.setStatus(isSettled ? ClinicalImpressionStatus.COMPLETED : ClinicalImpressionStatus.INPROGRESS);
        impression.setCode(coded("topic", recommendation.topic()).setText(recommendation.topic()));
        impression.setSubject(draft.patient());
        impression.setDateElement(new DateTimeType(guidance.asOf().toString()));
        impression.addProtocol(canonical(guidance.pack()));
        impression.setDescription(recommendation.careTeamText());
        impression.setSummary(recommendation.patientText());
        impression
                .addFinding()
                .setItemCodeableConcept(conclusion(recommendation))
                .setBasis(basis(recommendation));
        Extensions.putCode(
                impression, "applicability", recommendation.applicability().name());
        Extensions.putCode(
                impression, "recommendation-role", recommendation.role().name());
        Extensions.putText(impression, "direction", recommendation.direction());
        Extensions.putText(impression, "evidence-grade", recommendation.grade());
        recommendation.rules().forEach(rule -> Extensions.put(impression, "rule", new StringType(rule)));
        recommendation.citations().forEach(citation -> Extensions.put(impression, "citation", artifact(citation)));
        draft.references(recommendation.premises()).forEach(impression::addSupportingInfo);
        notes(recommendation).forEach(note -> impression.addNote().setText(note));
        return draft.add(impression, id("recommendation", guidance, recommendation.topic() + recommendation.rules()));
    }

    private static String basis(Recommendation recommendation) {
        StringBuilder basis = new StringBuilder();
        for (Criterion criterion : recommendation.because()) {
            basis.append(criterion.rule())
                    .append(": ")
                    .append(criterion.input())
                    .append(' ')
                    .append(criterion.test());
            if (criterion.value() != null) {
                basis.append(" (").append(criterion.value()).append(')');
            }
            basis.append(": ").append(criterion.truth()).append('\n');
        }
        return basis.toString().strip();
    }

    private static List<String> notes(Recommendation recommendation) {
        return Stream.of(
                        recommendation.assumptions().stream().map(text -> "Assumed: " + text),
                        recommendation.needed().stream().map(text -> "Needed: " + text),
                        recommendation.notes().stream())
                .flatMap(notes -> notes)
                .toList();
    }

    private static RelatedArtifact artifact(Citation citation) {
        RelatedArtifact artifact = new RelatedArtifact().setType(RelatedArtifactType.CITATION);
        artifact.setLabel(citation.id()).setCitation(citation.text());
        return citation.doi() == null ? artifact : artifact.setUrl("https://doi.org/" + citation.doi());
    }

    private static String canonical(PackId pack) {
        return Canonicals.BASE + "/Library/" + pack.name() + "|" + pack.version();
    }

    private static CodeableConcept conclusion(Recommendation recommendation) {
        return coded("conclusion", recommendation.conclusion()).setText(recommendation.conclusion());
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept().addCoding(new Coding(Canonicals.codeSystem(system), code, null));
    }

    private String id(String role, Guidance guidance, String which) {
        return draft.ids()
                .next(role, guidance.revision() + " " + guidance.pack() + " " + guidance.asOf() + " " + which);
    }
}
