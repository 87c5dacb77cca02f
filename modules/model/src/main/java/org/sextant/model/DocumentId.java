package org.sextant.model;

import java.util.regex.Pattern;

/**
 * A document is its bytes: the same bytes are the same document, whoever sends them and however often.
 *
 * @param value {@code sha256:} and 64 lower-case hexadecimal digits
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    public DocumentId {
        Require.that(FORM.matcher(value).matches(), "a document id is sha256: and 64 hexadecimal digits");
    }

    /** The id of these bytes. */
    public static DocumentId of(byte[] content) {
        return new DocumentId("sha256:" + Sha256.hex(content));
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
