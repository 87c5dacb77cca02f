package org.sextant.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Finding;

/** A kind of finding that FHIR has as a Procedure once it is done, and as a ServiceRequest while it is intended. */
abstract class ProcedureMapper<F extends Finding> implements FindingMapper<F> {

    private final Class<F> kind;
    private final String profile;

    /** A procedure of this profile once it is done. */
    ProcedureMapper(Class<F> kind, String profile) {
        this.kind = kind;
        this.profile = profile;
    }

    /** What is done and where. */
    abstract Act toAct(F finding);

    /** What {@link #toAct} made. */
    abstract F toFinding(Act act);

    /** The profile of this finding, where it depends on more than the kind. */
    String profile(F finding) {
        return profile;
    }

    /** When it was done, in the type that the profile asks for. */
    Type performed(ClinicalDate date) {
        return new DateTimeType(date.value());
    }

    /** The same type, empty. */
    Type noTime() {
        return new DateTimeType();
    }

    @Override
    public final Class<F> kind() {
        return kind;
    }

    @Override
    public final DomainResource write(F finding, Standing standing, Reference subject) {
        return switch (standing.assertion()) {
            case PLANNED, CONDITIONAL -> request(toAct(finding), standing, subject);
            default -> procedure(finding, standing, subject);
        };
    }

    @Override
    public final F read(DomainResource resource) {
        if (resource instanceof ServiceRequest request) {
            return toFinding(new Act(request.getCode(), request.hasBodySite() ? request.getBodySiteFirstRep() : null));
        }
        Procedure procedure = (Procedure) resource;
        return toFinding(
                new Act(procedure.getCode(), procedure.hasBodySite() ? procedure.getBodySiteFirstRep() : null));
    }

    @Override
    public final Optional<ClinicalDate> findDate(DomainResource resource) {
        return resource instanceof ServiceRequest request
                ? Dates.find(request.getAuthoredOnElement())
                : Dates.find(time(((Procedure) resource).getPerformed()));
    }

    @Override
    public final String status(DomainResource resource) {
        return resource instanceof ServiceRequest request
                ? String.valueOf(request.getIntent())
                : String.valueOf(((Procedure) resource).getStatus());
    }

    private Procedure procedure(F finding, Standing standing, Reference subject) {
        Act act = toAct(finding);
        Procedure procedure = new Procedure();
        procedure.getMeta().addProfile(profile(finding));
        procedure.setStatus(status(standing.assertion()));
        procedure.setCode(act.code());
        procedure.setSubject(subject);
        ClinicalDate date = standing.date();
        if (date != null) {
            procedure.setPerformed(performed(date));
        } else if (procedure.getStatus() == ProcedureStatus.COMPLETED) {
            // US Core asks when what is completed was done
            procedure.setPerformed(DataAbsent.mark(noTime(), DataAbsent.UNKNOWN));
        }
        if (act.bodySite() != null) {
            procedure.addBodySite(act.bodySite());
        }
        return procedure;
    }

    private static @Nullable Type time(@Nullable Type performed) {
        return performed instanceof Period period ? period.getStartElement() : performed;
    }

    private static ServiceRequest request(Act act, Standing standing, Reference subject) {
        ServiceRequest request = new ServiceRequest();
        request.getMeta().addProfile(Canonicals.usCore("servicerequest"));
        request.setStatus(ServiceRequestStatus.DRAFT);
        request.setIntent(
                standing.assertion() == Assertion.PLANNED ? ServiceRequestIntent.PLAN : ServiceRequestIntent.PROPOSAL);
        request.setCode(act.code());
        request.setSubject(subject);
        request.setAuthoredOnElement(Dates.dateTime(standing.date()));
        if (act.bodySite() != null) {
            request.addBodySite(act.bodySite());
        }
        return request;
    }

    private static ProcedureStatus status(Assertion assertion) {
        return switch (assertion) {
            case ABSENT -> ProcedureStatus.NOTDONE;
            case POSSIBLE -> ProcedureStatus.UNKNOWN;
            default -> ProcedureStatus.COMPLETED;
        };
    }
}
