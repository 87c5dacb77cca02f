package org.sextant.reading.internal.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sextant.model.ClinicalDate;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;
import tools.jackson.databind.JsonNode;

/** Tells whose a resource is. */
final class Patients {

    private final ResourceIndex index;

    Patients(ResourceIndex index) {
        this.index = index;
    }

    /** Whom the resource is about; unknown where it does not say. */
    PatientIdentity of(Resource resource) {
        if (resource.type().equals("Patient")) {
            return identity(resource);
        }
        String reference = Stream.of("subject", "patient")
                .flatMap(name -> resource.find(name, "reference").stream())
                .findFirst()
                .orElse("");
        if (reference.isEmpty()) {
            return PatientIdentity.UNKNOWN;
        }
        Optional<Resource> patient =
                index.find(resource, reference).filter(found -> found.type().equals("Patient"));
        // a patient who is not in the file is told from others by the reference alone
        return patient.map(Patients::identity).orElseGet(() -> new PatientIdentity(null, null, null, reference));
    }

    /** Whether all that is known is how resources of one file refer to the patient. */
    static boolean isReferenceOnly(PatientIdentity patient) {
        return patient.name() == null
                && patient.birthDate() == null
                && patient.recordNumber() != null
                && patient.recordNumber().contains("/");
    }

    private static PatientIdentity identity(Resource patient) {
        List<Resource> names = patient.list("name");
        String name = names.stream().findFirst().map(Patients::words).orElse("");
        Sex sex =
                switch (patient.text("gender")) {
                    case "female" -> Sex.FEMALE;
                    case "male" -> Sex.MALE;
                    default -> null;
                };
        return new PatientIdentity(
                name.isEmpty() ? null : name,
                Optional.ofNullable(patient.date("birthDate"))
                        .map(ClinicalDate::new)
                        .orElse(null),
                sex,
                Stream.concat(
                                patient.list("identifier").stream().filter(identifier -> identifier.says("type", "MR")),
                                patient.list("identifier").stream())
                        .flatMap(identifier -> identifier.find("value").stream())
                        .findFirst()
                        .or(() -> patient.find("id"))
                        .orElse(null));
    }

    private static String words(Resource name) {
        String given = StreamSupport.stream(name.at("given").spliterator(), false)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.joining(" "));
        String whole = (given + " " + name.text("family")).strip();
        return whole.isEmpty() ? name.text("text") : whole;
    }
}
