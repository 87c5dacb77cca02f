package org.sextant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document inside a file. Most files hold one; an archive, a mail with attachments or a release of records holds
 * many, and each is judged, dated and attributed by itself.
 *
 * @param number 1 for the first part of the file
 * @param path how to get to it inside the file, one step an element: the number of the enclosed file, from 1; empty for
 *     what the file itself says
 * @param name the name it has inside its file, where it has one; patient data like any file name
 * @param mediaType what its bytes were found to be
 * @param begin offset of its first character in the document's text
 * @param end offset after its last
 * @param kind what kind of document it says it is, in a structured record; else it is found from the text
 * @param date its own date, in a structured record
 * @param patient who a structured record says it is about
 * @param copyOf the number of the earlier part that it repeats, where it does
 */
public record DocumentPart(
        int number,
        List<Integer> path,
        @Nullable String name,
        String mediaType,
        int begin,
        int end,
        @Nullable DocumentKind kind,
        @Nullable ClinicalDate date,
        PatientIdentity patient,
        @Nullable Integer copyOf) {

    public DocumentPart {
        Require.that(number >= 1, "parts count from 1");
        Require.that(0 <= begin && begin <= end, "a part does not end before it begins");
        Require.that(copyOf == null || copyOf < number, "a copy comes after its original");
        path = List.copyOf(path);
    }

    /** A part of which nothing is known but its place. */
    public static DocumentPart of(int number, String mediaType, int begin, int end) {
        return new DocumentPart(
                number, List.of(), null, mediaType, begin, end, null, null, PatientIdentity.UNKNOWN, null);
    }

    @Override
    public String toString() {
        return Redacted.of(this, number);
    }
}
