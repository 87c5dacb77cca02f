package org.sextant.server.fhir;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.fhir.CaseBundles;
import org.sextant.model.CaseId;
import org.sextant.model.IssueKind;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.CaseDesk.Taken;
import org.sextant.server.rooms.NotYoursException;
import org.sextant.server.rooms.UploadQuota;
import org.sextant.server.rooms.UploadRefusedException.Reason;

/** Stores what is posted, byte by byte as it came, as one document of the case it is about. */
final class PostedRecords {

    private static final String JSON_NAME = "posted.json";

    private final CaseDesk desk;
    private final UploadQuota quota;
    private final PostedSubject subject;

    PostedRecords(CaseDesk desk, UploadQuota quota, PostedSubject subject) {
        this.desk = desk;
        this.quota = quota;
        this.subject = subject;
    }

    /** A DocumentReference with what it encloses; what it points to elsewhere is never fetched. */
    MethodOutcome keep(DocumentReference reference, byte[] posted) {
        return outcome(
                "DocumentReference",
                allowed(() -> receive(subject.getCase(reference.getSubject()), posted, JSON_NAME)));
    }

    /** A Binary, of the Patient in its security context. */
    MethodOutcome keep(Binary binary, Reference context, byte[] posted, boolean raw) {
        Reference about = binary.hasSecurityContext() ? binary.getSecurityContext() : context;
        return outcome("Binary", allowed(() -> receive(subject.getCase(about), posted, raw ? "" : JSON_NAME)));
    }

    /** A Bundle, all of it or nothing. */
    MethodOutcome keep(Bundle bundle, byte[] posted) {
        return outcome("Bundle", allowed(() -> receive(subject.getCase(bundle), posted, JSON_NAME)));
    }

    /** A record number is no proof of whose it is, and an invitation does not let one add to a case. */
    private static Taken allowed(Supplier<Taken> work) {
        try {
            return work.get();
        } catch (NotYoursException e) {
            ForbiddenOperationException refusal = new ForbiddenOperationException(
                    "Nothing was taken: only the patient whose case it is can add to it.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private Taken receive(CaseId caseId, byte[] posted, String name) {
        if (posted.length == 0) {
            throw new InvalidRequestException(IssueKind.EMPTY.sentence());
        }
        quota.take(1, posted.length).ifPresent(wait -> {
            throw new UnclassifiedServerFailureException(Reason.TOO_MANY.status(), Reason.TOO_MANY.sentence());
        });
        return desk.receive(caseId, posted, name);
    }

    /** The id is that of the DocumentReference under which the case's bundle will show it. */
    private static MethodOutcome outcome(String type, Taken taken) {
        String id = CaseBundles.documentId(taken.caseId(), taken.document());
        return new MethodOutcome(new IdType(type, id), !taken.again());
    }
}
