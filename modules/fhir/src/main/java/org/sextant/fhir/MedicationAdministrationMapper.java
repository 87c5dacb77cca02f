package org.sextant.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalDate;
import org.sextant.model.MedicationAdministration;

/** A MedicationAdministration once it is given, and a MedicationRequest while it is intended. */
final class MedicationAdministrationMapper implements FindingMapper<MedicationAdministration> {

    private static final String PERIOD = "intended-period";
    private static final String STATED_END = "stated-end";
    private static final String RESPONSE = "best-response";
    private static final String DATE = "statement-date";

    private final Codes codes;

    MedicationAdministrationMapper(Codes codes) {
        this.codes = codes;
    }

    @Override
    public Class<MedicationAdministration> kind() {
        return MedicationAdministration.class;
    }

    @Override
    public DomainResource write(MedicationAdministration finding, Standing standing, Reference subject) {
        DomainResource resource =
                switch (standing.assertion()) {
                    case PLANNED, CONDITIONAL -> request(finding, standing, subject);
                    default -> administration(finding, standing, subject);
                };
        Extensions.putText(resource, RESPONSE, finding.response());
        return resource;
    }

    @Override
    public MedicationAdministration read(DomainResource resource) {
        CodeableConcept drug;
        Period period;
        CodeableConcept reason;
        if (resource instanceof MedicationRequest request) {
            drug = request.getMedicationCodeableConcept();
            period = Extensions.find(request, Canonicals.extension(PERIOD), Period.class)
                    .orElseGet(Period::new);
            reason = request.getStatusReason();
        } else {
            var given = (org.hl7.fhir.r4.model.MedicationAdministration) resource;
            drug = given.getMedicationCodeableConcept();
            period = given.getEffectivePeriod();
            reason = given.getStatusReasonFirstRep();
        }
        return new MedicationAdministration(
                Texts.getText(drug),
                Dates.find(period.getStartElement()).orElse(null),
                findEnd(period).orElse(null),
                Extensions.findText(resource, RESPONSE).orElse(null),
                Texts.findText(reason).orElse(null));
    }

    @Override
    public Optional<ClinicalDate> findDate(DomainResource resource) {
        return resource instanceof MedicationRequest request
                ? Dates.find(request.getAuthoredOnElement())
                : Extensions.findDate(resource, DATE);
    }

    @Override
    public String status(DomainResource resource) {
        return resource instanceof MedicationRequest request
                ? String.valueOf(request.getIntent())
                : String.valueOf(((org.hl7.fhir.r4.model.MedicationAdministration) resource).getStatus());
    }

    private DomainResource administration(MedicationAdministration finding, Standing standing, Reference subject) {
        var given = new org.hl7.fhir.r4.model.MedicationAdministration();
        given.getMeta().addProfile(Canonicals.mcode("cancer-related-medication-administration"));
        given.setStatus(status(finding, standing.assertion()));
        given.setMedication(codes.concept("MedicationAdministration", finding.ingredient(), null));
        given.setSubject(subject);
        given.setEffective(period(finding));
        if (finding.reasonStopped() != null) {
            given.addStatusReason(Texts.concept(finding.reasonStopped()));
        }
        Extensions.putDate(given, DATE, standing.date());
        return given;
    }

    private DomainResource request(MedicationAdministration finding, Standing standing, Reference subject) {
        MedicationRequest request = new MedicationRequest();
        request.getMeta().addProfile(Canonicals.mcode("cancer-related-medication-request"));
        request.setStatus(MedicationRequestStatus.DRAFT);
        request.setIntent(
                standing.assertion() == Assertion.PLANNED
                        ? MedicationRequestIntent.PLAN
                        : MedicationRequestIntent.PROPOSAL);
        request.setMedication(codes.concept("MedicationAdministration", finding.ingredient(), null));
        request.setSubject(subject);
        request.setAuthoredOnElement(Dates.dateTime(standing.date()));
        if (finding.reasonStopped() != null) {
            request.setStatusReason(Texts.concept(finding.reasonStopped()));
        }
        if (finding.start() != null || finding.end() != null) {
            Extensions.put(request, PERIOD, period(finding));
        }
        return request;
    }

    /**
     * FHIR asks for a period: where neither end of it is known it says so. FHIR refuses one that ends before it begins,
     * which a record may well state: that end is an extension.
     */
    private static Period period(MedicationAdministration finding) {
        Period period = new Period();
        ClinicalDate start = finding.start();
        ClinicalDate end = finding.end();
        period.setStartElement(Dates.dateTime(start));
        if (start != null && end != null && end.latest().isBefore(start.earliest())) {
            Extensions.putDate(period, STATED_END, end);
        } else {
            period.setEndElement(Dates.dateTime(end));
        }
        if (start == null && end == null) {
            DataAbsent.mark(period, DataAbsent.UNKNOWN);
        }
        return period;
    }

    private static Optional<ClinicalDate> findEnd(Period period) {
        return Dates.find(period.getEndElement()).or(() -> Extensions.findDate(period, STATED_END));
    }

    private static MedicationAdministrationStatus status(MedicationAdministration finding, Assertion assertion) {
        return switch (assertion) {
            case ABSENT -> MedicationAdministrationStatus.NOTDONE;
            case POSSIBLE -> MedicationAdministrationStatus.UNKNOWN;
            case HISTORICAL -> MedicationAdministrationStatus.COMPLETED;
            default -> {
                if (finding.reasonStopped() != null) {
                    yield MedicationAdministrationStatus.STOPPED;
                }
                yield finding.end() == null
                        ? MedicationAdministrationStatus.INPROGRESS
                        : MedicationAdministrationStatus.COMPLETED;
            }
        };
    }
}
