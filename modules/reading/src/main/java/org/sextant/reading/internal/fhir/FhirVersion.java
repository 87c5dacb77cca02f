package org.sextant.reading.internal.fhir;

import java.util.Set;

/** Tells resources of other versions of FHIR from R4 by their shape. */
final class FhirVersion {

    private static final Set<String> OTHER_TYPES =
            Set.of("MedicationOrder", "ProcedureRequest", "ReferralRequest", "DiagnosticOrder", "DeviceUseRequest");

    private FhirVersion() {}

    /** Whether it is certainly not R4. */
    static boolean isOther(Resource resource) {
        String version = resource.text("fhirVersion");
        boolean named = !version.isEmpty() && !version.startsWith("4.0");
        // R4 codes these as concepts; DSTU2 and STU3 wrote plain codes
        boolean older = resource.type().equals("Condition")
                && (!resource.text("clinicalStatus").isEmpty()
                        || !resource.text("verificationStatus").isEmpty());
        boolean newer = (resource.type().startsWith("Medication")
                        && resource.at("medication").isObject())
                || (resource.type().equals("Procedure") && resource.has("occurrenceDateTime"));
        boolean oldReport = resource.type().equals("Observation") && resource.has("comments");
        return named || older || newer || oldReport || OTHER_TYPES.contains(resource.type());
    }
}
