package org.sextant.server.pages;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sextant.model.Cause;
import org.sextant.model.Change;
import org.sextant.model.PackId;
import org.sextant.server.words.ChangeWords;
import org.sextant.store.CaseChange;

/**
 * What one re-evaluation changed for a case, as its page shows it.
 *
 * @param day when it was stored
 * @param packs the pack before and the pack now
 * @param letter the letter to the patient, by paragraph
 * @param note the note to the care team
 * @param lines each change
 */
record ChangesView(String day, String packs, List<String> letter, String note, List<Line> lines) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** One change with both sides. */
    record Line(String kind, String title, String before, String after, List<Reason> reasons) {

        static Line of(Change change) {
            return new Line(
                    ChangeWords.kind(change.kind()),
                    change.title(),
                    ChangeWords.side(change.findBefore()),
                    ChangeWords.side(change.findAfter()),
                    change.causes().stream().map(Reason::of).toList());
        }

        @Override
        public String toString() {
            return "Line[" + kind + "]";
        }
    }

    /** What made a difference, as it was and as it is. */
    record Reason(String what, String before, String after) {

        static Reason of(Cause cause) {
            return new Reason(
                    ChangeWords.cause(cause),
                    cause.findBefore().orElse("none"),
                    cause.findAfter().orElse("none"));
        }
    }

    static ChangesView of(CaseChange change, Clock clock) {
        return new ChangesView(
                DAY.withZone(clock.getZone()).format(change.at()),
                change.changed().findPackBefore().map(PackId::toString).orElse("none") + " to "
                        + change.changed().pack(),
                change.letter().lines().filter(line -> !line.isBlank()).toList(),
                change.note(),
                change.changed().changes().stream().map(Line::of).toList());
    }

    @Override
    public String toString() {
        return "ChangesView[" + packs + "]";
    }
}
