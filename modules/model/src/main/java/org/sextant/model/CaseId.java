package org.sextant.model;

import java.util.regex.Pattern;

/**
 * The opaque name of one patient's case. It carries nothing about the patient, so it may stand in logs and messages.
 *
 * @param value 1 to 64 letters, digits, dots, underscores or hyphens (also a valid FHIR id)
 */
public record CaseId(String value) implements Comparable<CaseId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public CaseId {
        Require.that(isValid(value), "a case id is 1 to 64 letters, digits, '.', '_' or '-'");
    }

    /** Whether this may be the id of a case. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
