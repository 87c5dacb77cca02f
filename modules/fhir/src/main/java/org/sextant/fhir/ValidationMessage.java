package org.sextant.fhir;

import org.jspecify.annotations.Nullable;

/**
 * One thing the validator says of a resource.
 *
 * @param severity how bad it is
 * @param kind the validator's own name for what it looked at, the same for all resources
 * @param location the FHIRPath of the element; empty where it is of the whole
 * @param text the validator's sentence; it may quote the resource
 * @param excludedBecause why it counts for nothing, where the exclusion list holds it
 */
public record ValidationMessage(
        Severity severity,
        String kind,
        String location,
        String text,
        @Nullable String excludedBecause) {

    /** FHIR's own severities. */
    public enum Severity {
        /** Of no consequence. */
        INFORMATION,
        /** It may be meant so. */
        WARNING,
        /** Not valid. */
        ERROR,
        /** So wrong that the rest was not looked at. */
        FATAL;

        boolean isError() {
            return compareTo(ERROR) >= 0;
        }
    }

    /** Whether it says that the resource is not valid, and the exclusion list does not answer it. */
    public boolean isError() {
        return severity.isError() && excludedBecause == null;
    }

    /** It may quote the resource, and so a patient. */
    @Override
    public String toString() {
        return severity + " " + kind + " at " + location;
    }
}
