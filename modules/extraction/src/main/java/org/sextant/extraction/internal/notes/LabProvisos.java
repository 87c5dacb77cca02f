package org.sextant.extraction.internal.notes;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Span;

/** Why a blood count may not stand: drawn after a transfusion, on steroids or G-CSF, or in an infection. */
final class LabProvisos {

    private static final Pattern AFTER_TRANSFUSION = Pattern.compile(
            "\\b(?:post[- ]?transfusion|(?:after|following|s/p) (?:a )?(?:blood )?transfusion|(?:after|following|s/p) \\d+ ?(?:u|units?)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ON_STEROIDS = Pattern.compile(
            "\\b(?:on|taking|started(?: on)?|receiving|given|commenced(?: on)?|continues(?: on)?)\\s+(?:high[- ]dose |oral |iv |po |a course of )?(?:dexamethasone|dex|prednisolone|prednisone|methylprednisolone|hydrocortisone|steroids?)\\b"
                    + "|\\b(?:dexamethasone|dex|prednisolone|prednisone|methylprednisolone)\\s+\\d+(?:\\.\\d+)?\\s?mg\\b"
                    + "|\\bsteroid (?:effect|induced|related)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ON = Pattern.compile(
            "\\b(?:no|not|off|without|stopped|completed|weaned|previously|never|needing more than|more than|if|had|avoid)\\b[^.;]{0,25}$|\\bper protocol\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GROWTH_FACTOR = Pattern.compile(
            "\\b(?:G-?CSF|filgrastim|pegfilgrastim|lenograstim|neulasta|neupogen)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern INFECTION = Pattern.compile(
            "\\b(?:during|with|in|has|current|active|acute|ongoing)\\s+(?:an? )?(?:acute )?(?:infection|sepsis|pneumonia|cellulitis|uti|urosepsis)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Note note;
    private final boolean onSteroids;
    private final boolean onGrowthFactor;

    LabProvisos(Note note) {
        this.note = note;
        this.onSteroids = isSaid(ON_STEROIDS);
        this.onGrowthFactor = isSaid(GROWTH_FACTOR);
    }

    /** Why this value may not stand, where the note says so. */
    @Nullable
    String findFor(LabGrammar.Reading reading) {
        Span sentence = note.clauses().sentenceAt(reading.name().begin());
        return switch (reading.analyte()) {
            case HEMOGLOBIN -> note.holds(AFTER_TRANSFUSION, sentence) ? "after transfusion" : null;
            case NEUTROPHILS, WBC -> {
                if (onSteroids) {
                    yield "on steroids";
                }
                if (onGrowthFactor) {
                    yield "after G-CSF";
                }
                yield note.holds(INFECTION, sentence) ? "during infection" : null;
            }
            default -> null;
        };
    }

    private boolean isSaid(Pattern pattern) {
        return note.matches(pattern).stream().anyMatch(match -> !NOT_ON.matcher(note.sentenceBefore(match.start()))
                .find());
    }
}
