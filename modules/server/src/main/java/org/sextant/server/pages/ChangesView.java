package org.sextant.server.pages;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sextant.guidance.ChangeLetter;
import org.sextant.guidance.Language;
import org.sextant.model.Cause;
import org.sextant.model.Change;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.words.ChangeWords;
import org.sextant.server.words.Wording;
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

    /** One change with both sides. */
    record Line(String kind, String title, String before, String after, List<Reason> reasons) {

        static Line of(Change change, Wording wording) {
            return new Line(
                    ChangeWords.kind(change.kind(), wording),
                    change.title(),
                    ChangeWords.side(change.findBefore(), wording),
                    ChangeWords.side(change.findAfter(), wording),
                    change.causes().stream()
                            .map(cause -> Reason.of(cause, wording))
                            .toList());
        }

        @Override
        public String toString() {
            return "Line[" + kind + "]";
        }
    }

    /** What made a difference, as it was and as it is. */
    record Reason(String what, String before, String after) {

        static Reason of(Cause cause, Wording wording) {
            String none = wording.get("change.nothing");
            return new Reason(
                    ChangeWords.cause(cause, wording),
                    cause.findBefore().orElse(none),
                    cause.findAfter().orElse(none));
        }
    }

    /** In the reader's language where the pack speaks it; the English letter is the one that was kept. */
    static ChangesView of(CaseChange change, PublicLibrary library, Wording wording, Clock clock) {
        WhatChanged changed = library.translate(change.changed(), wording.language());
        String letter = wording.language() == Language.ENGLISH
                ? change.letter()
                : ChangeLetter.toPatient(changed, wording.language()).orElse("");
        return new ChangesView(
                DateTimeFormatter.ofPattern("d MMM yyyy", wording.locale())
                        .withZone(clock.getZone())
                        .format(change.at()),
                wording.get(
                        "changes.packs",
                        changed.findPackBefore().map(PackId::toString).orElseGet(() -> wording.get("change.nothing")),
                        changed.pack()),
                letter.lines().filter(line -> !line.isBlank()).toList(),
                change.note(),
                changed.changes().stream().map(line -> Line.of(line, wording)).toList());
    }

    @Override
    public String toString() {
        return "ChangesView[" + packs + "]";
    }
}
