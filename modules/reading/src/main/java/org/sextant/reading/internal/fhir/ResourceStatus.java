package org.sextant.reading.internal.fhir;

import org.sextant.reading.internal.coded.CodedEntry.Status;

/** How a resource stands to the patient. An order is a plan until it is completed. */
final class ResourceStatus {

    private ResourceStatus() {}

    static Status of(Resource resource) {
        String status = resource.text("status");
        if (status.equals("entered-in-error") || resource.says("verificationStatus", "entered-in-error")) {
            return Status.WITHDRAWN;
        }
        if (resource.at("doNotPerform").asBoolean(false)) {
            return Status.DENIED;
        }
        return switch (resource.type()) {
            case "Condition" -> condition(resource);
            case "Observation" ->
                switch (status) {
                    case "final", "amended", "corrected" -> Status.PRESENT;
                    case "cancelled" -> Status.WITHDRAWN;
                    default -> Status.UNCONFIRMED;
                };
            case "MedicationRequest", "ServiceRequest" ->
                switch (status) {
                    case "completed" -> resource.text("intent").equals("order") ? Status.PRESENT : Status.PLANNED;
                    case "cancelled", "revoked" -> Status.WITHDRAWN;
                    case "stopped" -> Status.UNCONFIRMED;
                    default -> Status.PLANNED;
                };
            case "FamilyMemberHistory" -> status.equals("health-unknown") ? Status.UNCONFIRMED : Status.PRESENT;
            default ->
                switch (status) {
                    case "not-done", "not-taken" -> Status.DENIED;
                    case "preparation", "intended" -> Status.PLANNED;
                    case "unknown", "" -> Status.UNCONFIRMED;
                    default -> Status.PRESENT;
                };
        };
    }

    private static Status condition(Resource condition) {
        if (condition.says("verificationStatus", "refuted")) {
            return Status.DENIED;
        }
        if (condition.says("verificationStatus", "unconfirmed")
                || condition.says("verificationStatus", "provisional")
                || condition.says("verificationStatus", "differential")) {
            return Status.UNCONFIRMED;
        }
        boolean over = condition.says("clinicalStatus", "resolved")
                || condition.says("clinicalStatus", "inactive")
                || condition.says("clinicalStatus", "remission");
        return over ? Status.HISTORICAL : Status.PRESENT;
    }
}
