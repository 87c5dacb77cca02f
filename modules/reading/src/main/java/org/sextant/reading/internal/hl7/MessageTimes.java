package org.sextant.reading.internal.hl7;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextant.model.ClinicalDate;

/** Time stamps of messages: {@code YYYY[MM[DD[HHMM...]]]}. */
final class MessageTimes {

    private static final Pattern STAMP =
            Pattern.compile("((?:1[89]|20|21)\\d\\d)(?:(\\d\\d)(?:(\\d\\d)\\d*)?)?(?:[.+-].*)?");

    private MessageTimes() {}

    /** The date of a time stamp as precise as it is; nothing where it is none. */
    static Optional<ClinicalDate> find(String stamp) {
        Matcher form = STAMP.matcher(stamp.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String month = form.group(2) == null || form.group(2).equals("00") ? "" : "-" + form.group(2);
        String day = month.isEmpty() || form.group(3) == null || form.group(3).equals("00") ? "" : "-" + form.group(3);
        try {
            return Optional.of(new ClinicalDate(form.group(1) + month + day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first of some time stamps that is one. */
    static Optional<ClinicalDate> findFirst(String... stamps) {
        return Stream.of(stamps).flatMap(stamp -> find(stamp).stream()).findFirst();
    }
}
