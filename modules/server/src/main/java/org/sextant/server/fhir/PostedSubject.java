package org.sextant.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.sextant.fhir.CaseBundles;
import org.sextant.model.CaseId;
import org.sextant.server.rooms.CaseDesk;

/**
 * Whose a posted record is: the Patient that all of it is about, who is a case of ours by its id, or by a hospital's record
 * number. A record about nobody, or about two people, is refused whole.
 */
final class PostedSubject {

    private static final Set<String> ABOUT = Set.of("subject", "patient");
    private static final String RECORD_NUMBER = "MR";

    private final CaseDesk desk;
    private final FhirContext context;

    PostedSubject(CaseDesk desk, FhirContext context) {
        this.desk = desk;
        this.context = context;
    }

    /** The case of a reference to a Patient, as {@code Patient/<id>}. */
    CaseId getCase(Reference subject) {
        return getCase(new IdType(subject.getReference()));
    }

    private CaseId getCase(IdType patient) {
        return findCase(patient)
                .orElseThrow(() -> new UnprocessableEntityException(
                        "The record must be about one Patient of this server: subject Patient/<case>."));
    }

    private Optional<CaseId> findCase(IdType patient) {
        if (patient.getIdPart() == null
                || (patient.hasResourceType() && !patient.getResourceType().equals("Patient"))) {
            return Optional.empty();
        }
        String id = patient.getIdPart();
        Optional<CaseId> known = desk.listCases().stream()
                .filter(caseId -> CaseBundles.patientId(caseId).equals(id))
                .findFirst();
        return known.or(() -> findNew(id));
    }

    /** A case that was made and has no document yet. */
    private Optional<CaseId> findNew(String id) {
        try {
            return Optional.of(desk.getCase(id));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** The case that a bundle is about. */
    CaseId getCase(Bundle bundle) {
        List<BundleEntryComponent> patients = bundle.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof Patient)
                .toList();
        Set<String> about = new LinkedHashSet<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.getResource() != null) {
                references(entry.getResource()).forEach(reference -> about.add(resolve(reference, patients)));
            }
        }
        patients.forEach(patient -> about.add(key(patient)));
        if (about.size() != 1) {
            throw new UnprocessableEntityException("Nothing was taken: the Bundle must be about one Patient, and it is"
                    + " about " + about.size() + ".");
        }
        return patients.isEmpty()
                ? getCase(new IdType(about.iterator().next()))
                : getCase((Patient) patients.get(0).getResource());
    }

    private List<String> references(Resource resource) {
        return context.newTerser().getAllResourceReferences(resource).stream()
                .filter(info -> ABOUT.contains(info.getName()))
                .map(ResourceReferenceInfo::getResourceReference)
                .map(reference -> reference.getReferenceElement().getValue())
                .filter(reference ->
                        reference != null && (reference.contains("Patient/") || reference.startsWith("urn:")))
                .toList();
    }

    /** Two ways to name one entry are one name. */
    private static String resolve(String reference, List<BundleEntryComponent> patients) {
        return patients.stream()
                .filter(entry -> reference.equals(entry.getFullUrl())
                        || new IdType(reference)
                                .getIdPart()
                                .equals(entry.getResource().getIdElement().getIdPart()))
                .findFirst()
                .map(PostedSubject::key)
                .orElse(reference);
    }

    private static String key(BundleEntryComponent patient) {
        return patient.hasFullUrl()
                ? patient.getFullUrl()
                : "Patient/" + patient.getResource().getIdElement().getIdPart();
    }

    private CaseId getCase(Patient patient) {
        return findCase(new IdType("Patient", patient.getIdElement().getIdPart()))
                .or(() -> findIdentifier(patient)
                        .map(number -> desk.getOrOpenCase(number.getSystem(), number.getValue())))
                .orElseThrow(() -> new UnprocessableEntityException(
                        "The Patient has neither the id of a case nor an identifier with a system."));
    }

    private static Optional<Identifier> findIdentifier(Patient patient) {
        List<Identifier> numbers = patient.getIdentifier().stream()
                .filter(number -> number.hasSystem() && number.hasValue())
                .toList();
        return numbers.stream()
                .filter(number -> number.getType().getCoding().stream()
                        .anyMatch(coding -> RECORD_NUMBER.equals(coding.getCode())))
                .findFirst()
                .or(() -> numbers.stream().findFirst());
    }
}
