package org.sextant.reading.internal.release;

import java.util.regex.Pattern;

/** Lines that machines add on the way of a document and that are no part of it. */
final class Noise {

    private static final Pattern FAX = Pattern.compile(
            "\\bfax(?:ed)?\\b[^\\n]*(?:\\d{1,2}:\\d{2}|\\bp(?:age|g)?\\.? ?\\d)|\\d{1,2}:\\d{2}[^\\n]*\\bfax\\b|\\b[Pp]\\. ?\\d{1,4}/\\d{1,4}\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRINTED = Pattern.compile(
            "^\\W*(?:printed|print date|date printed|reprinted|generated|downloaded|page count)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile(
            "^\\W*(?:page|pg\\.?|p\\.)\\s*:?\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?\\W*$|^\\s*-?\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?\\s*-?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STAMP = Pattern.compile(
            "\\b(?:release of (?:information|records)|roi (?:request|no)|bates)\\b[^\\n]*\\d",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 160;

    private Noise() {}

    static boolean isFax(String line) {
        return line.length() <= LONGEST && FAX.matcher(line).find();
    }

    /** Whether the whole line is fax head, page number, print date or stamp. */
    static boolean is(String line) {
        return line.isBlank()
                || (line.length() <= LONGEST
                        && (FAX.matcher(line).find()
                                || PRINTED.matcher(line).find()
                                || PAGE.matcher(line).find()
                                || STAMP.matcher(line).find()));
    }
}
