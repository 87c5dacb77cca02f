package org.sextant.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseFacts;
import org.sextant.model.Conflict;
import org.sextant.model.FactKey;
import org.sextant.model.Issue;
import org.sextant.model.Premise;
import org.sextant.model.SourceDocument;
import org.sextant.model.Statement;

/** Reads one case back from a bundle; what a bundle holds besides the case (guidance) is passed over. */
final class CaseReader {

    private final StatementMapper statements;
    private final MissingMapper missing;
    private final DocumentMapper documentMapper = new DocumentMapper();
    private final ProvenanceMapper provenanceMapper = new ProvenanceMapper(documentMapper);

    private final Map<String, Provenance> provenances = new HashMap<>();
    private final List<SourceDocument> documents = new ArrayList<>();
    private final List<Premise> premises = new ArrayList<>();
    private final List<Statement> superseded = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private @Nullable Patient patient;

    CaseReader(StatementMapper statements, MissingMapper missing) {
        this.statements = statements;
        this.missing = missing;
    }

    CaseFacts read(Bundle bundle) {
        List<Resource> resources = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
        for (Resource resource : resources) {
            if (resource instanceof Provenance provenance) {
                provenances.put(provenanceMapper.getTarget(provenance), provenance);
            }
        }
        resources.forEach(this::take);
        if (patient == null) {
            throw new Unreadable("it holds no patient");
        }
        PatientMapper patients = new PatientMapper();
        CaseFacts facts = CaseFacts.of(
                patients.readCaseId(patient), patients.readIdentity(patient), documents, premises, superseded, issues);
        String revision = BundleDraft.findRevision(bundle).orElseThrow(() -> new Unreadable("it names no revision"));
        if (!revision.equals(facts.revision().value())) {
            throw new Unreadable("its premises are not those of its revision");
        }
        return facts;
    }

    private void take(Resource resource) {
        if (resource instanceof Patient found) {
            patient = found;
        } else if (resource instanceof DocumentReference document) {
            documents.add(documentMapper.read(document));
        } else if (resource instanceof OperationOutcome outcome) {
            issues.addAll(new IssueMapper().read(outcome));
        } else if (resource instanceof DetectedIssue issue) {
            premises.add(missing.isMissing(issue) ? missing.read(issue) : conflict(issue));
        } else if (resource instanceof Basic basic && !statements.isStatement(basic)) {
            takeAside(basic);
        } else if (resource instanceof DomainResource clinical && statements.isStatement(clinical)) {
            premises.add((Premise) statement(clinical, target(clinical)));
        }
    }

    private void takeAside(Basic basic) {
        if (CaseWriter.SUPERSEDED.equals(basic.getCode().getCodingFirstRep().getCode())) {
            superseded.add(statement(Containment.getFinding(basic), target(basic)));
        }
    }

    private Conflict conflict(DetectedIssue issue) {
        FactKey key = FactKey.parse(Extensions.findText(issue, CaseWriter.CONFLICT)
                .orElseThrow(() -> new Unreadable("a conflict is not named")));
        List<Statement> sides = new ArrayList<>();
        for (int i = 0; i < issue.getImplicated().size(); i++) {
            String side = CaseWriter.SIDE + i;
            sides.add(statement(Containment.get(issue, side), target(issue) + "#" + side));
        }
        return new Conflict(key, sides);
    }

    private Statement statement(DomainResource resource, String target) {
        Provenance provenance = provenances.get(target);
        if (provenance == null) {
            throw new Unreadable("a statement has no provenance");
        }
        return statements.read(
                resource, provenanceMapper.readBasis(provenance), provenanceMapper.readEvidence(provenance));
    }

    private static String target(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
