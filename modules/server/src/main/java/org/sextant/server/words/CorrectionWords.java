package org.sextant.server.words;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sextant.model.Correction;
import org.sextant.model.Correction.Author;
import org.sextant.model.Correction.Target;

/** What a person said of a record, as a sentence. */
public final class CorrectionWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private CorrectionWords() {}

    /** Who said what, of what, and when. */
    public static String of(Correction correction) {
        String who = correction.by() + (correction.author() == Author.CLINICIAN ? " (clinician)" : " (patient)");
        String words = correction.words() == null ? "" : " \u201c" + correction.words() + "\u201d";
        return who + ", " + DAY.format(correction.at()) + ": " + said(correction) + words;
    }

    private static String said(Correction correction) {
        String what = correction.about().stream()
                .map(CorrectionWords::subject)
                .distinct()
                .collect(Collectors.joining(", "));
        return switch (correction.mark()) {
            case RIGHT -> what + " is right.";
            case WRONG -> what + " is wrong.";
            case OUT_OF_DATE -> what + " is out of date.";
            case NOT_ABOUT_ME -> what + " is about somebody else.";
            case ABOUT_ME -> what + " is about this patient.";
            case ADDED -> "added";
        };
    }

    private static String subject(Target target) {
        return target.part() != null ? "A whole document" : Subject.titleOf(target.kind());
    }
}
