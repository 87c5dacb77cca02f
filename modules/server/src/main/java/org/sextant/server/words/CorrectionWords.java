package org.sextant.server.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.sextant.model.Correction;
import org.sextant.model.Correction.Target;

/** What a person said of a record, as a sentence. */
public final class CorrectionWords {

    private CorrectionWords() {}

    /** Who said what, of what, and when. */
    public static String of(Correction correction, Wording wording) {
        String who = correction.by() + " ("
                + wording.get("author." + correction.author().name()) + ")";
        String words = correction.words() == null ? "" : " \u201c" + correction.words() + "\u201d";
        return who + ", " + day(correction.at(), wording) + ": " + said(correction, wording) + words;
    }

    private static String day(Instant at, Wording wording) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", wording.locale())
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    private static String said(Correction correction, Wording wording) {
        String what = correction.about().stream()
                .map(target -> subject(target, wording))
                .distinct()
                .collect(Collectors.joining(", "));
        return wording.get("said." + correction.mark().name(), what);
    }

    private static String subject(Target target, Wording wording) {
        return target.part() != null ? wording.get("said.document") : Subject.titleOf(target.kind(), wording);
    }
}
