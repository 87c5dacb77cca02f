package org.sextant.server.output;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.sextant.model.Correction;
import org.sextant.model.Correction.Mark;
import org.sextant.model.Correction.Target;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;

/**
 * A letter to whoever holds a record, asking for it to be amended: a draft, from what a person marked as wrong. What they
 * took back later is not in it.
 *
 * @param paragraphs the letter, paragraph by paragraph; lines of one are parted by line breaks
 */
public record AmendmentLetter(List<String> paragraphs) {

    private static final int CONTEXT = 60;

    public AmendmentLetter {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * The letter of a case.
     *
     * @param corrections what was said, the earliest first
     * @param texts finds what a document was read to
     * @throws NoSuchElementException where nothing is marked that a holder could amend
     */
    public static AmendmentLetter of(
            List<Correction> corrections, Function<DocumentId, Optional<DocumentText>> texts, LocalDate today) {
        List<String> entries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Correction.lastOfEach(corrections).forEach((target, correction) -> {
            if (asksForChange(correction.mark())) {
                entries.add((entries.size() + 1) + ". " + entry(target, correction, texts.apply(target.document())));
                names.add(correction.by());
            }
        });
        if (entries.isEmpty()) {
            throw new NoSuchElementException("nothing is marked as wrong");
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("To: the holder of my health record (medical records department)");
        paragraphs.add("Date: " + today.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
        paragraphs.add("Request to amend my health record");
        paragraphs.add("Please amend the entries below. I ask for this under my right to have my record corrected"
                + " (in the United States 45 CFR 164.526; in Europe article 16 of the GDPR).");
        paragraphs.addAll(entries);
        paragraphs.add(
                "Please tell me in writing what you changed. If you do not agree, please tell me why, and add this"
                        + " letter to my record. Please also inform those who were given the entries as they stood.");
        paragraphs.add("Name: "
                + names.stream()
                        .distinct()
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("")
                + "\nDate of birth and record number: ______________________________"
                + "\nAddress: ______________________________"
                + "\nSignature: ______________________________");
        return new AmendmentLetter(paragraphs);
    }

    /** Whether somebody marked something, and did not take it back, that a holder could amend. */
    public static boolean isDue(List<Correction> corrections) {
        return Correction.lastOfEach(corrections).values().stream()
                .anyMatch(correction -> asksForChange(correction.mark()));
    }

    private static boolean asksForChange(Mark mark) {
        return mark == Mark.WRONG || mark == Mark.OUT_OF_DATE || mark == Mark.NOT_ABOUT_ME;
    }

    private static String entry(Target target, Correction correction, Optional<DocumentText> text) {
        String words = target.part() != null
                ? "The whole document that begins with: \""
                        + text.map(AmendmentLetter::beginning).orElse("") + "\""
                : "The entry: \"" + text.map(read -> around(read, target)).orElse("") + "\"";
        String why =
                switch (correction.mark()) {
                    case WRONG -> "This is wrong.";
                    case OUT_OF_DATE -> "This is out of date.";
                    default -> "This is not about me.";
                };
        return words + "\n" + why + (correction.words() == null ? "" : " " + correction.words());
    }

    private static String beginning(DocumentText text) {
        return oneLine(text.text().substring(0, Math.min(text.text().length(), CONTEXT)));
    }

    /** The words with some before and behind, so that a stranger finds them. */
    private static String around(DocumentText text, Target target) {
        int length = text.text().length();
        int begin = Math.max(0, Math.min(target.begin(), length) - CONTEXT);
        int end = Math.min(length, target.end() + CONTEXT);
        return (begin > 0 ? "... " : "") + oneLine(text.text().substring(begin, end)) + (end < length ? " ..." : "");
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** The letter as plain text. */
    public String text() {
        return String.join("\n\n", paragraphs) + "\n";
    }

    @Override
    public String toString() {
        return "AmendmentLetter[redacted]";
    }
}
