package org.sextant.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.sextant.model.CaseFacts;
import org.sextant.model.Premise;

/** A bundle while it is being written: its entries, the ids given, and where each premise went. */
final class BundleDraft {

    private static final String REVISION = Canonicals.identifierSystem("revision");

    private final Bundle bundle = new Bundle();
    private final Map<String, String> premises = new HashMap<>();
    private final ResourceIds ids;
    private final String patient;

    BundleDraft(CaseFacts facts) {
        ids = new ResourceIds(facts.caseId());
        patient = "Patient/" + ResourceIds.ofPatient(facts.caseId());
        bundle.getMeta().addProfile(Canonicals.mcode("patient-bundle"));
        bundle.setType(BundleType.COLLECTION);
        bundle.setIdentifier(
                new Identifier().setSystem(REVISION).setValue(facts.revision().value()));
    }

    /** The revision that a bundle says its premises have. */
    static Optional<String> findRevision(Bundle bundle) {
        return REVISION.equals(bundle.getIdentifier().getSystem())
                ? Optional.ofNullable(bundle.getIdentifier().getValue())
                : Optional.empty();
    }

    Bundle bundle() {
        return bundle;
    }

    /** The resources added so far. */
    List<Resource> resources() {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }

    ResourceIds ids() {
        return ids;
    }

    /** A new reference to the patient. */
    Reference patient() {
        return new Reference(patient);
    }

    /** Adds a resource under its id; gives {@code Type/id}. */
    String add(Resource resource, String id) {
        resource.setId(id);
        String reference = resource.fhirType() + "/" + id;
        bundle.addEntry().setFullUrl(Canonicals.BASE + "/" + reference).setResource(resource);
        return reference;
    }

    /** Adds the resource of a premise, which carries the premise's id as an identifier. */
    String addPremise(Premise premise, Resource resource) {
        resource.setProperty(
                "identifier",
                new Identifier()
                        .setSystem(Canonicals.identifierSystem("premise"))
                        .setValue(premise.id()));
        String reference = add(resource, ids.next("premise", (Record) premise));
        link(premise, reference);
        return reference;
    }

    /** Remembers which resource tells of a premise. */
    void link(Premise premise, String reference) {
        premises.putIfAbsent(premise.id(), reference);
    }

    /** References to these premises, as far as the bundle holds them. */
    List<Reference> references(List<String> premiseIds) {
        return premiseIds.stream()
                .map(premises::get)
                .flatMap(reference -> Optional.ofNullable(reference).stream())
                .map(Reference::new)
                .toList();
    }
}
