package org.sextant.fhir;

import org.hl7.fhir.r4.model.DomainResource;

/**
 * Resources inside resources: what is not to be read on its own (a denied finding, a side of a conflict, a statement
 * that was superseded) stands in the resource that says so. FHIR allows one level, so what is inside the inner one
 * moves up beside it.
 */
final class Containment {

    private static final String WHAT = "finding";

    private Containment() {}

    /** Puts a resource inside another, which refers to it as what it speaks of. */
    static void putFinding(DomainResource outer, DomainResource inner) {
        put(outer, inner, WHAT);
        Extensions.putReference(outer, WHAT, "#" + WHAT);
    }

    /** What {@link #putFinding} put there. */
    static DomainResource getFinding(DomainResource outer) {
        String reference = Extensions.findReference(outer, WHAT)
                .orElseThrow(() -> new Unreadable("a resource does not refer to what it speaks of"));
        return get(outer, localId(reference));
    }

    static boolean hasFinding(DomainResource outer) {
        return Extensions.findReference(outer, WHAT).isPresent();
    }

    /** Puts a resource inside another under this id. */
    static void put(DomainResource outer, DomainResource inner, String id) {
        inner.setId(id);
        outer.addContained(inner);
        if (hasFinding(inner)) {
            DomainResource innermost = getFinding(inner);
            String movedId = id + "-" + innermost.getIdElement().getIdPart().replace("#", "");
            inner.getContained().clear();
            inner.getExtension()
                    .removeIf(extension -> Canonicals.extension(WHAT).equals(extension.getUrl()));
            Extensions.putReference(inner, WHAT, "#" + movedId);
            put(outer, innermost, movedId);
        }
    }

    /** The resource inside under this id, with what {@link #put} moved out of it back inside. */
    static DomainResource get(DomainResource outer, String id) {
        DomainResource inner = outer.getContained().stream()
                .filter(resource -> localId(resource.getId()).equals(id))
                .filter(DomainResource.class::isInstance)
                .map(DomainResource.class::cast)
                .findFirst()
                .orElseThrow(() -> new Unreadable("a contained resource is absent"));
        if (inner.getContained().isEmpty()) {
            Extensions.findReference(inner, WHAT)
                    .map(reference -> get(outer, localId(reference)))
                    .ifPresent(inner::addContained);
        }
        return inner;
    }

    private static String localId(String reference) {
        return reference.startsWith("#") ? reference.substring(1) : reference;
    }
}
