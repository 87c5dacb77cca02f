package org.sextant.reading.internal.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what references mean among the resources at hand; nothing is fetched, and what is not at hand stays unknown. */
final class ResourceIndex {

    private final Map<String, Resource> byName = new HashMap<>();

    ResourceIndex(List<Resource> resources) {
        for (Resource resource : resources) {
            resource.find("id").ifPresent(id -> byName.putIfAbsent(resource.type() + "/" + id, resource));
            if (resource.url() != null) {
                byName.putIfAbsent(resource.url(), resource);
            }
        }
    }

    /** What the reference means: a resource inside the one that refers, or another of the same file. */
    Optional<Resource> find(Resource from, String reference) {
        if (reference.startsWith("#")) {
            return from.list("contained").stream()
                    .filter(contained -> contained.text("id").equals(reference.substring(1)))
                    .findFirst();
        }
        Resource whole = byName.get(reference);
        if (whole != null) {
            return Optional.of(whole);
        }
        String[] steps = reference.split("/_history/", 2)[0].split("/", -1);
        return steps.length < 2
                ? Optional.empty()
                : Optional.ofNullable(byName.get(steps[steps.length - 2] + "/" + steps[steps.length - 1]));
    }
}
