package org.sextant.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.model.Correction.Author;
import org.sextant.model.Correction.Mark;
import org.sextant.model.Correction.Target;

/**
 * A correction as the plain text that is kept, hashed and quoted: one line a part, in this order. A text that is not
 * exactly so is no note.
 *
 * <pre>
 * Sextant note 1
 * Mark: WRONG
 * About: sha256:4f… 812-846 Histology
 * By: Jane Example
 * As: PATIENT
 * At: 2026-11-27T10:12:00Z
 * Words: The second report says clear cell.
 * </pre>
 */
public final class CorrectionNote {

    private static final String TITLE = "Sextant note 1";
    private static final String WORDS = "Words: ";
    private static final Pattern PLACE = Pattern.compile("(sha256:[0-9a-f]{64}) (\\d{1,9})-(\\d{1,9}) (\\w+)");
    private static final Pattern WHOLE = Pattern.compile("(sha256:[0-9a-f]{64}) part (\\d{1,6})");

    private CorrectionNote() {}

    /** The text of a correction; line breaks in what a person wrote become blanks. */
    public static String write(Correction correction) {
        StringBuilder note = new StringBuilder(TITLE);
        note.append("\nMark: ").append(correction.mark());
        for (Target target : correction.about()) {
            note.append("\nAbout: ").append(print(target));
        }
        note.append("\nBy: ").append(oneLine(correction.by()));
        note.append("\nAs: ").append(correction.author());
        note.append("\nAt: ").append(correction.at());
        if (correction.words() != null && !correction.words().isBlank()) {
            note.append('\n').append(WORDS).append(oneLine(correction.words()));
        }
        return note.append('\n').toString();
    }

    /** A target in one line: {@code sha256:4f… 812-846 Histology}, {@code sha256:4f… part 2}. */
    public static String print(Target target) {
        return target.document()
                + (target.part() == null
                        ? " " + target.begin() + "-" + target.end() + " " + target.kind()
                        : " part " + target.part());
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** The correction that a text is; none where it is anything else. */
    public static Optional<Correction> find(String text) {
        if (!text.startsWith(TITLE + "\n")) {
            return Optional.empty();
        }
        try {
            Lines lines = new Lines(text.strip().lines().skip(1).iterator());
            Mark mark = Mark.valueOf(lines.take("Mark: "));
            List<Target> about = new ArrayList<>();
            while (lines.isNext("About: ")) {
                about.add(target(lines.take("About: ")));
            }
            String by = lines.take("By: ");
            Author author = Author.valueOf(lines.take("As: "));
            Instant at = Instant.parse(lines.take("At: "));
            String words = lines.isNext(WORDS) ? lines.take(WORDS) : null;
            return lines.isEnd()
                    ? Optional.of(new Correction(mark, about, by, author, at, words, null))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Where in the text of a note its words begin, which are its last line; none where it has no words. */
    public static OptionalInt findWords(String text) {
        int line = text.indexOf("\n" + WORDS);
        return line < 0 ? OptionalInt.empty() : OptionalInt.of(line + 1 + WORDS.length());
    }

    /**
     * The target of a printed line.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Target target(String printed) {
        Matcher place = PLACE.matcher(printed);
        if (place.matches()) {
            return new Target(
                    new DocumentId(place.group(1)),
                    null,
                    Integer.parseInt(place.group(2)),
                    Integer.parseInt(place.group(3)),
                    place.group(4));
        }
        Matcher whole = WHOLE.matcher(printed);
        Require.that(whole.matches(), "a target is a place and its kind, or a part");
        return Target.ofDocument(new DocumentId(whole.group(1)), Integer.parseInt(whole.group(2)));
    }

    /** The lines that are left. */
    private static final class Lines {

        private final Iterator<String> left;
        private String next;

        Lines(Iterator<String> left) {
            this.left = left;
            this.next = left.hasNext() ? left.next() : "";
        }

        boolean isNext(String label) {
            return next.startsWith(label);
        }

        boolean isEnd() {
            return next.isEmpty() && !left.hasNext();
        }

        String take(String label) {
            Require.that(isNext(label), "a note has its lines in order");
            String value = next.substring(label.length()).strip();
            next = left.hasNext() ? left.next() : "";
            return value;
        }
    }
}
