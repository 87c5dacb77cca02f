package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * Who a document says it is about, as far as it says so. Used to tell whether documents belong to one person.
 *
 * @param name as written
 * @param birthDate date of birth
 * @param sex administrative sex
 * @param recordNumber the hospital's record number, as written
 */
public record PatientIdentity(
        @Nullable String name,
        @Nullable ClinicalDate birthDate,
        @Nullable Sex sex,
        @Nullable String recordNumber) {

    /** A person of whom nothing is known. */
    public static final PatientIdentity UNKNOWN = new PatientIdentity(null, null, null, null);

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
