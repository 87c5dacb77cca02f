package org.sextant.guidance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sextant.model.Cause;
import org.sextant.model.Change;
import org.sextant.model.Change.Side;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;

/** What changed, told in English: to the patient in plain words, and to the care team with rules and sources. */
public final class ChangeLetter {

    private static final Map<Change.Kind, String> PLAIN = Map.of(
            Change.Kind.NEWLY_APPLIES, "New",
            Change.Kind.NO_LONGER_APPLIES, "No longer said",
            Change.Kind.GRADE_MOVED, "Still said, but not in the same way",
            Change.Kind.WORDING_ONLY, "The same answer in new words",
            Change.Kind.BECAME_DECIDABLE, "Can be told now",
            Change.Kind.BECAME_UNDECIDABLE, "Can not be told any more");

    /** Of these a reader would ask how it stands now. */
    private static final Set<Change.Kind> TELLS_STANDING =
            Set.of(Change.Kind.NEWLY_APPLIES, Change.Kind.GRADE_MOVED, Change.Kind.BECAME_DECIDABLE);

    private ChangeLetter() {}

    /** The letter to the patient; empty where there is nothing to tell. */
    public static Optional<String> toPatient(WhatChanged changed) {
        List<Change> told =
                changed.changes().stream().filter(Change::isOfAnAnswer).toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder letter =
                new StringBuilder("We looked at your case once more. Some of what we say has changed.\n\n");
        letter.append(reason(changed)).append("\n\nThis is what is not as it was:\n");
        told.forEach(change -> letter.append("\n- ").append(line(change)));
        if (told.size() < changed.changes().size()) {
            letter.append(
                    "\n- Some of what else was looked at can be told now, or can not be told any more. Your page shows it.");
        }
        letter.append(
                "\n\nWhat can you do? Take this to your care team. Ask them what it means for you. Do not start or stop a"
                        + " treatment on your own. Your page shows each point, how it was and how it is now.\n");
        return Optional.of(letter.toString());
    }

    private static String reason(WhatChanged changed) {
        boolean rules = blamed(changed, Cause::isOfThePack);
        boolean records = blamed(changed, cause -> cause.kind() == Cause.Kind.PREMISE);
        boolean time = blamed(changed, cause -> cause.kind() == Cause.Kind.DAY);
        StringBuilder reason = new StringBuilder("Why?");
        if (rules) {
            reason.append(" The rules we use are new. They were made from new or better studies, or were put right.");
        }
        if (records) {
            reason.append(" Your records say more now, or say it in another way.");
        }
        if (time) {
            reason.append(" Time has passed. Some of your tests are too old to count now.");
        }
        if (rules && !records && !time) {
            reason.append(" Your records are the same.");
        }
        return reason.toString();
    }

    private static boolean blamed(WhatChanged changed, Predicate<Cause> kind) {
        return changed.changes().stream()
                .flatMap(change -> change.causes().stream())
                .anyMatch(kind);
    }

    private static String line(Change change) {
        boolean newlyOpen = change.kind() == Change.Kind.BECAME_UNDECIDABLE
                && change.findBefore().isEmpty();
        String what = newlyOpen ? "New, but it can not be told yet" : PLAIN.get(change.kind());
        return what + ": " + change.title() + "." + (TELLS_STANDING.contains(change.kind()) ? plain(change) : "");
    }

    private static String plain(Change change) {
        return change.findAfter()
                .map(side -> switch (side.standing()) {
                    case APPLIES -> " Your records fit this.";
                    case NEEDS_CONFIRMATION -> " It fits if what we took for granted is right.";
                    case UNDETERMINED -> " It can not be told yet.";
                    case DOES_NOT_APPLY -> " Your records do not fit this.";
                })
                .orElse("");
    }

    /** The note to the care team; empty where there is nothing to tell. */
    public static Optional<String> toCareTeam(WhatChanged changed) {
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder note = new StringBuilder("Guidance of case ")
                .append(changed.caseId())
                .append(" changed. Pack: ")
                .append(changed.findPackBefore().map(PackId::toString).orElse("none"))
                .append(" -> ")
                .append(changed.pack())
                .append(". Holds for ")
                .append(changed.asOf())
                .append(".\n");
        for (Change change : changed.changes()) {
            note.append("\n")
                    .append(change.kind().name().replace('_', ' ').toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(change.conclusion())
                    .append(" (")
                    .append(change.title())
                    .append(")\n  before: ")
                    .append(side(change.findBefore()))
                    .append("\n  now: ")
                    .append(side(change.findAfter()))
                    .append("\n  because of ")
                    .append(change.causes().stream().map(ChangeLetter::words).collect(Collectors.joining("; ")))
                    .append("\n");
        }
        return Optional.of(note.toString());
    }

    private static String side(Optional<Side> side) {
        return side.map(one -> one.standing().name().replace('_', ' ').toLowerCase(Locale.ROOT)
                        + (one.grade().isEmpty() ? "" : ", grade " + one.grade())
                        + ", rules " + String.join(", ", one.rules())
                        + (one.needed().isEmpty() ? "" : ", needs " + String.join("; ", one.needed())))
                .orElse("not said");
    }

    /** Texts are long and lie beside each other on the case's page; the note names them. */
    private static String words(Cause cause) {
        String what = cause.kind().name().toLowerCase(Locale.ROOT) + " " + cause.id();
        boolean brief = cause.kind() != Cause.Kind.TEXT && cause.kind() != Cause.Kind.PREMISE;
        return brief
                ? what + " [" + cause.findBefore().orElse("none") + " => "
                        + cause.findAfter().orElse("none") + "]"
                : what;
    }
}
