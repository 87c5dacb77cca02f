package org.sextant.model;

import java.util.regex.Pattern;

/**
 * The content hash of a case's premises: equal premises, equal revision, whatever order they came in.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record Revision(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Revision {
        Require.that(FORM.matcher(value).matches(), "a revision is 64 hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
