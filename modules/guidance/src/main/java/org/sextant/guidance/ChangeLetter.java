package org.sextant.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sextant.guidance.internal.library.OwnSentences;
import org.sextant.model.Applicability;
import org.sextant.model.Cause;
import org.sextant.model.Change;
import org.sextant.model.Change.Side;
import org.sextant.model.PackId;
import org.sextant.model.WhatChanged;

/**
 * What changed, told: to the patient in plain words of their language, and to the care team in English with rules and sources. What is
 * kept with a change is the English letter; in another language it is told again when it is read.
 */
public final class ChangeLetter {

    /** Of these a reader would ask how it stands now. */
    private static final Set<Change.Kind> TELLS_STANDING =
            Set.of(Change.Kind.NEWLY_APPLIES, Change.Kind.GRADE_MOVED, Change.Kind.BECAME_DECIDABLE);

    private final WhatChanged changed;
    private final UnaryOperator<String> words;

    private ChangeLetter(WhatChanged changed, UnaryOperator<String> words) {
        this.changed = changed;
        this.words = words;
    }

    /** The letter to the patient in English; empty where there is nothing to tell. */
    public static Optional<String> toPatient(WhatChanged changed) {
        return toPatient(changed, Language.ENGLISH);
    }

    /**
     * The letter to the patient; empty where there is nothing to tell.
     *
     * @param changed with its titles in the same language; see {@link PackLibrary#translate(WhatChanged, Language)}
     */
    public static Optional<String> toPatient(WhatChanged changed, Language language) {
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangeLetter(changed, OwnSentences.in(language)).tell());
    }

    private String tell() {
        StringBuilder letter = new StringBuilder();
        add(letter, "We looked at your case once more. Some of what we say has changed.");
        letter.append("\n\n").append(reason()).append("\n\n");
        add(letter, "This is what is not as it was:");
        letter.append("\n");
        List<Change> told =
                changed.changes().stream().filter(Change::isOfAnAnswer).toList();
        told.forEach(change -> letter.append("\n- ").append(line(change)));
        if (told.size() < changed.changes().size()) {
            letter.append("\n- ");
            add(
                    letter,
                    "Some of what else was looked at can be told now, or can not be told any more. Your page shows it.");
        }
        letter.append("\n\n");
        add(
                letter,
                "What can you do? Take this to your care team. Ask them what it means for you. Do not start or stop a"
                        + " treatment on your own. Your page shows each point, how it was and how it is now.");
        return letter.append("\n").toString();
    }

    private void add(StringBuilder letter, String english) {
        letter.append(words.apply(english));
    }

    private String reason() {
        boolean rules = blamed(Cause::isOfThePack);
        boolean records = blamed(cause -> cause.kind() == Cause.Kind.PREMISE);
        boolean time = blamed(cause -> cause.kind() == Cause.Kind.DAY);
        List<String> reasons = new ArrayList<>(List.of("Why?"));
        if (rules) {
            reasons.add("The rules we use are new. They were made from new or better studies, or were put right.");
        }
        if (records) {
            reasons.add("Your records say more now, or say it in another way.");
        }
        if (time) {
            reasons.add("Time has passed. Some of your tests are too old to count now.");
        }
        if (rules && !records && !time) {
            reasons.add("Your records are the same.");
        }
        return reasons.stream().map(words).collect(Collectors.joining(" "));
    }

    private boolean blamed(Predicate<Cause> kind) {
        return changed.changes().stream()
                .flatMap(change -> change.causes().stream())
                .anyMatch(kind);
    }

    private String line(Change change) {
        boolean newlyOpen = change.kind() == Change.Kind.BECAME_UNDECIDABLE
                && change.findBefore().isEmpty();
        String what = newlyOpen ? "New, but it can not be told yet" : plain(change.kind());
        String standing = change.findAfter()
                .filter(side -> TELLS_STANDING.contains(change.kind()))
                .map(side -> " " + words.apply(plain(side.standing())))
                .orElse("");
        return words.apply(what) + ": " + change.title() + "." + standing;
    }

    private static String plain(Change.Kind kind) {
        return switch (kind) {
            case NEWLY_APPLIES -> "New";
            case NO_LONGER_APPLIES -> "No longer said";
            case GRADE_MOVED -> "Still said, but not in the same way";
            case WORDING_ONLY -> "The same answer in new words";
            case BECAME_DECIDABLE -> "Can be told now";
            case BECAME_UNDECIDABLE -> "Can not be told any more";
        };
    }

    private static String plain(Applicability standing) {
        return switch (standing) {
            case APPLIES -> "Your records fit this.";
            case NEEDS_CONFIRMATION -> "It fits if what we took for granted is right.";
            case UNDETERMINED -> "It can not be told yet.";
            case DOES_NOT_APPLY -> "Your records do not fit this.";
        };
    }

    /** The note to the care team, in English; empty where there is nothing to tell. */
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
