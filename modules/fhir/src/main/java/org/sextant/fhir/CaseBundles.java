package org.sextant.fhir;

import java.util.List;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentId;
import org.sextant.model.Guidance;

/**
 * The case as an mCODE STU4 bundle in FHIR R4 JSON, and back. Safe for use by many threads.
 *
 * <p>The full URL of every entry is {@code https://sextant-project.org/fhir/Type/id} and every reference is relative
 * ({@code Type/id}), so that a resource can be served on its own as well. The room's README says how each word is
 * written.
 */
public final class CaseBundles {

    private final Codes codes;
    private final StatementMapper statements;
    private final MissingMapper missing;

    private CaseBundles(Codes codes) {
        this.codes = codes;
        statements = new StatementMapper(new FindingMappers(codes));
        missing = new MissingMapper(codes);
    }

    /** A writer and reader of bundles, with the code tables of the class path. */
    public static CaseBundles create() {
        return new CaseBundles(Codes.load());
    }

    /** The id of the case's Patient resource: the case id itself, unless FHIR does not allow it as an id. */
    public static String patientId(CaseId caseId) {
        return ResourceIds.ofPatient(caseId);
    }

    /** The id of the DocumentReference of a case's file, or of the first document in it. */
    public static String documentId(CaseId caseId, DocumentId document) {
        return DocumentMapper.id(caseId, document);
    }

    /** A bundle of type collection: the case's resources, each with its Provenance. Equal cases give equal bytes. */
    public String write(CaseFacts facts) {
        return write(facts, List.of());
    }

    /**
     * The bundle of {@link #write(CaseFacts)} with the guidance for it: per pack a GuidanceResponse, and per
     * recommendation a ClinicalImpression that refers to the premises it stands on. Guidance is not read back.
     */
    public String write(CaseFacts facts, List<Guidance> guidance) {
        CaseWriter cases = new CaseWriter(statements, missing, codes);
        BundleDraft draft = cases.write(canonical(facts));
        guidance.forEach(one -> new GuidanceWriter(draft, cases).add(one));
        return FhirJson.write(draft.bundle());
    }

    /**
     * The case of a bundle that {@link #write} made; the same premises, hence the same revision.
     *
     * @throws IllegalArgumentException where it is no such bundle, or was changed since; the message quotes nothing
     */
    public CaseFacts read(String bundle) {
        try {
            return new CaseReader(statements, missing).read(FhirJson.read(bundle));
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            // whatever a changed bundle trips over, the message may quote a patient, so neither it nor a cause goes on
            throw new Unreadable("a resource has not the shape it was written in ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static CaseFacts canonical(CaseFacts facts) {
        return CaseFacts.of(
                facts.caseId(),
                facts.patient(),
                facts.documents(),
                facts.premises(),
                facts.superseded(),
                facts.issues());
    }
}
