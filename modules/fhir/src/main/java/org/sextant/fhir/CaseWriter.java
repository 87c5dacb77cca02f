package org.sextant.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.CaseFacts;
import org.sextant.model.Conflict;
import org.sextant.model.Missing;
import org.sextant.model.Premise;
import org.sextant.model.SourceDocument;
import org.sextant.model.Statement;

/** Writes one case into a bundle: patient, documents, premises each with its Provenance, superseded, issues. */
final class CaseWriter {

    static final String CONFLICT = "conflict-key";
    static final String SUPERSEDED = "superseded";
    static final String SIDE = "s";

    private final StatementMapper statements;
    private final MissingMapper missing;
    private final Codes codes;
    private final DocumentMapper documents = new DocumentMapper();
    private final ProvenanceMapper provenances = new ProvenanceMapper(documents);

    CaseWriter(StatementMapper statements, MissingMapper missing, Codes codes) {
        this.statements = statements;
        this.missing = missing;
        this.codes = codes;
    }

    /** The draft of a case whose premises are in canonical order. */
    BundleDraft write(CaseFacts facts) {
        BundleDraft draft = new BundleDraft(facts);
        draft.add(new PatientMapper().write(facts.caseId(), facts.patient()), ResourceIds.ofPatient(facts.caseId()));
        for (SourceDocument document : facts.documents()) {
            var reference = documents.write(document, facts.caseId(), draft.patient());
            draft.add(reference, reference.getId());
        }
        facts.premises().forEach(premise -> addPremise(draft, premise));
        CancerLinks.tie(draft, codes);
        facts.superseded().forEach(statement -> addAside(draft, statement, SUPERSEDED));
        if (!facts.issues().isEmpty()) {
            draft.add(new IssueMapper().write(facts.issues()), draft.ids().next("issues", ""));
        }
        return draft;
    }

    /** Adds a statement that is shown and not a premise of the case: inside a Basic of this role. */
    String addAside(BundleDraft draft, Statement statement, String role) {
        Basic basic = new Basic();
        basic.setCode(new CodeableConcept().addCoding(new Coding(Canonicals.codeSystem("resource-role"), role, null)));
        basic.setSubject(draft.patient());
        Containment.putFinding(basic, statements.write(statement, draft.patient()));
        String target = draft.add(basic, draft.ids().next(role, (Record) statement));
        addProvenance(draft, statement, target, Optional.empty());
        return target;
    }

    private void addPremise(BundleDraft draft, Premise premise) {
        if (premise instanceof Conflict conflict) {
            addConflict(draft, conflict);
        } else if (premise instanceof Statement statement) {
            String target = draft.addPremise(premise, statements.write(statement, draft.patient()));
            addProvenance(draft, statement, target, Optional.empty());
        } else if (premise instanceof Missing gap) {
            draft.addPremise(gap, missing.write(gap, draft.patient()));
        }
    }

    private void addConflict(BundleDraft draft, Conflict conflict) {
        DetectedIssue issue = new DetectedIssue();
        issue.setStatus(DetectedIssueStatus.PRELIMINARY);
        issue.setCode(Texts.concept("The records disagree: " + conflict.key()));
        issue.setPatient(draft.patient());
        Extensions.putText(issue, CONFLICT, conflict.key().toString());
        List<Statement> sides = conflict.sides();
        for (int i = 0; i < sides.size(); i++) {
            DomainResource side = statements.write(sides.get(i), draft.patient());
            Containment.put(issue, side, SIDE + i);
            issue.addImplicated(new Reference("#" + SIDE + i));
        }
        String target = draft.addPremise(conflict, issue);
        for (int i = 0; i < sides.size(); i++) {
            addProvenance(draft, sides.get(i), target, Optional.of(SIDE + i));
        }
    }

    private void addProvenance(BundleDraft draft, Statement statement, String target, Optional<String> fragment) {
        draft.add(
                provenances.write(statement, target, fragment),
                draft.ids().next("provenance", target + fragment.orElse("")));
    }
}
