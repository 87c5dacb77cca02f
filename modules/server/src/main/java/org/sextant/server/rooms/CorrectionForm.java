package org.sextant.server.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Correction;
import org.sextant.model.Correction.Author;
import org.sextant.model.Correction.Mark;
import org.sextant.model.CorrectionNote;

/**
 * A correction as people and programs send it, before it is believed.
 *
 * @param mark what is said: {@code RIGHT}, {@code WRONG}, {@code OUT_OF_DATE}, {@code NOT_ABOUT_ME}, {@code ABOUT_ME} or
 *     {@code ADDED}
 * @param about what it is said of, each in the form of {@link CorrectionNote#print}
 * @param by who says it
 * @param author {@code PATIENT} or {@code CLINICIAN}; a patient where it is absent
 * @param words what is added, or a remark
 */
public record CorrectionForm(
        @Nullable String mark,
        @Nullable List<String> about,
        @Nullable String by,
        @Nullable String author,
        @Nullable String words) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 4_000;
    private static final int MOST_TARGETS = 1_000;

    /**
     * The correction, said now.
     *
     * @throws RefusedException with a sentence that says what to do, where it is none
     */
    public Correction toCorrection(Instant now) {
        if (by == null || by.isBlank() || by.length() > LONGEST_NAME) {
            throw new RefusedException(
                    "Say who you are: a correction is kept under a name. Fill in your name and try again.");
        }
        if (words != null && words.length() > LONGEST_WORDS) {
            throw new RefusedException(
                    "That is too long for a note. Shorten it to 4,000 characters, or add it as a document.");
        }
        Mark said = read(Mark.class, mark, "Choose one of the marks: right, wrong, out of date, not about me.");
        if (said == Mark.ADDED && (words == null || words.isBlank())) {
            throw new RefusedException("Write what is missing from the records, then add it.");
        }
        List<String> targets = about == null ? List.of() : about;
        if (targets.size() > MOST_TARGETS) {
            throw new RefusedException("That speaks of too many places at once.");
        }
        try {
            return new Correction(
                    said,
                    targets.stream().map(CorrectionNote::target).toList(),
                    by.strip(),
                    author == null || author.isBlank()
                            ? Author.PATIENT
                            : read(Author.class, author, "Say whether you are the patient or a clinician."),
                    now,
                    words == null || words.isBlank() ? null : words.strip(),
                    null);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "That does not say which statement is meant. Use the buttons beside a statement.");
        }
    }

    private static <E extends Enum<E>> E read(Class<E> type, @Nullable String code, String sentence) {
        for (E constant : type.getEnumConstants()) {
            if (code != null && constant.name().equals(code.strip().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new RefusedException(sentence);
    }

    @Override
    public String toString() {
        return "CorrectionForm[redacted]";
    }

    /** A correction that cannot be taken; the message tells a person what to do. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String sentence) {
            super(sentence);
        }
    }
}
