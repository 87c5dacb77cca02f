package org.sextant.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.sextant.fhir.CaseBundles;
import org.sextant.model.CaseId;
import org.sextant.server.rooms.CaseDesk;

/** The resources of the current bundle of each case. */
final class StoredResources {

    private final CaseDesk desk;
    private final FhirContext context;

    StoredResources(CaseDesk desk, FhirContext context) {
        this.desk = desk;
        this.context = context;
    }

    /** Every resource of the case of this Patient; empty if there is no such patient. */
    List<Resource> listEverything(String patientId) {
        return findCase(patientId)
                .flatMap(desk::readBundle)
                .map(this::resources)
                .orElse(List.of());
    }

    /** The resources of one type of the case of this Patient. */
    List<Resource> list(Class<? extends Resource> type, String patientId) {
        return listEverything(patientId).stream().filter(type::isInstance).toList();
    }

    /** The resource of this type and id, of whichever case. */
    Optional<Resource> find(Class<? extends Resource> type, String id) {
        for (CaseId caseId : desk.listCases()) {
            Optional<Resource> found = desk.findBundle(caseId)
                    .filter(bundle -> bundle.contains('"' + id + '"'))
                    .flatMap(bundle -> find(bundle, type, id));
            if (found.isPresent()) {
                desk.readBundle(caseId);
                return found;
            }
        }
        return Optional.empty();
    }

    /** The Patient of every case. */
    List<Resource> listPatients() {
        return desk.listCases().stream()
                .flatMap(caseId -> listEverything(CaseBundles.patientId(caseId)).stream()
                        .filter(resource -> resource.fhirType().equals("Patient")))
                .toList();
    }

    private Optional<Resource> find(String bundle, Class<? extends Resource> type, String id) {
        return resources(bundle).stream()
                .filter(type::isInstance)
                .filter(resource -> id.equals(resource.getIdElement().getIdPart()))
                .findFirst();
    }

    private Optional<CaseId> findCase(String patientId) {
        return desk.listCases().stream()
                .filter(caseId -> CaseBundles.patientId(caseId).equals(patientId))
                .findFirst();
    }

    private List<Resource> resources(String bundle) {
        return context.newJsonParser().parseResource(Bundle.class, bundle).getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .toList();
    }
}
