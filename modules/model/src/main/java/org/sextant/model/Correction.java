package org.sextant.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a named person says of what the records say. It is a document of the case like any other ({@link CorrectionNote}), so
 * that it is kept by its hash, can be quoted, and is undone by a later one; what it corrects is never deleted.
 *
 * @param mark what is said
 * @param about what it is said of; empty for what is added
 * @param by the person's name
 * @param author what the person is to the patient
 * @param at when it was said
 * @param words what is added, or a remark; absent where nothing was said in words
 * @param evidence its own place among the documents; absent before it is read as one
 */
public record Correction(
        Mark mark,
        List<Target> about,
        String by,
        Author author,
        Instant at,
        @Nullable String words,
        @Nullable Evidence evidence) {

    /** What can be said of a statement, or of a whole document. */
    public enum Mark {
        /** The statement is so; in a disagreement this side stands. */
        RIGHT,
        /** The statement was never so. */
        WRONG,
        /** The statement was so and is no longer. */
        OUT_OF_DATE,
        /** The statement or the document speaks of somebody else. */
        NOT_ABOUT_ME,
        /** A document that seemed to be about somebody else is about the patient. */
        ABOUT_ME,
        /** Something the records do not say. */
        ADDED
    }

    /** Who speaks. */
    public enum Author {
        PATIENT,
        CLINICIAN
    }

    /**
     * A statement by its place and kind, or a whole document.
     *
     * @param document the file
     * @param part the document in its file, from 1, where the whole of it is meant
     * @param begin offset of the statement's first character; 0 for a whole document
     * @param end offset after its last; 0 for a whole document
     * @param kind the kind of the finding; empty for a whole document
     */
    public record Target(DocumentId document, @Nullable Integer part, int begin, int end, String kind) {

        public Target {
            boolean whole = begin == 0 && end == 0 && kind.isEmpty();
            Require.that(part == null ? begin < end && !kind.isBlank() : whole, "a place and its kind, or a document");
        }

        /** What is said at this place about this kind of thing. */
        public static Target ofStatement(Evidence place, Finding finding) {
            return new Target(place.document(), null, place.begin(), place.end(), finding.kind());
        }

        /** A whole document. */
        public static Target ofDocument(DocumentId document, int part) {
            return new Target(document, part, 0, 0, "");
        }
    }

    public Correction {
        about = List.copyOf(about);
        Require.text(by, "by");
        Require.that(about.isEmpty() == (mark == Mark.ADDED), "a mark is about something, an addition about nothing");
        Require.that(mark != Mark.ADDED || (words != null && !words.isBlank()), "what is added is said in words");
        Require.that(
                mark != Mark.ABOUT_ME || about.stream().allMatch(target -> target.part() != null),
                "only a whole document can be released");
    }

    /** What was said last of each target, in the order in which targets were first spoken of; of one moment the later in the list. */
    public static Map<Target, Correction> lastOfEach(List<Correction> corrections) {
        Map<Target, Correction> last = new LinkedHashMap<>();
        corrections.stream()
                .sorted(Comparator.comparing(Correction::at))
                .forEach(correction -> correction.about().forEach(target -> last.put(target, correction)));
        return last;
    }

    /** The same, read at this place. */
    public Correction readAt(Evidence place) {
        return new Correction(mark, about, by, author, at, words, place);
    }

    @Override
    public String toString() {
        return Redacted.of(this, mark);
    }
}
