package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sextant.extraction.internal.Span;

/**
 * A text cut into lines, sentences and paragraphs the way clinicians write: telegraphic, with headings, lists, hard line
 * breaks and full stops inside numbers and abbreviations. Unlike a general sentence model it never joins two list
 * items, and joins a line that was only wrapped.
 */
final class Clauses {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "approx", "vs", "no", "e.g", "i.e", "eg", "ie", "cf", "fig", "seg",
            "resp", "incl", "ca", "pt", "max", "min", "etc", "adj", "corr", "jan", "feb", "mar", "apr", "jun", "jul",
            "aug", "sept", "sep", "oct", "nov", "dec");
    private static final int WRAPPED_LINE_LENGTH = 60;
    /** A longer sentence ends at the next blank: no person wrote it, and its words do not bear on one another. */
    private static final int LONGEST = 2_000;

    private final String text;
    private final List<Span> sentences;
    private final List<Span> paragraphs;

    Clauses(String text) {
        this.text = text;
        this.sentences = cutSentences();
        this.paragraphs = cutParagraphs();
    }

    /** All sentences in order, without surrounding blanks. */
    List<Span> listSentences() {
        return sentences;
    }

    /** The sentence that holds the offset. */
    Span sentenceAt(int offset) {
        return at(sentences, offset);
    }

    /** The stretch between blank lines that holds the offset. */
    Span paragraphAt(int offset) {
        return at(paragraphs, offset);
    }

    /** The line that holds the offset. */
    Span lineAt(int offset) {
        int begin = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int end = text.indexOf('\n', offset);
        return new Span(Math.min(begin, offset), end < 0 ? text.length() : end);
    }

    private Span at(List<Span> spans, int offset) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (offset < span.begin()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return span;
            }
        }
        return lineAt(Math.min(offset, text.length()));
    }

    private List<Span> cutSentences() {
        List<Span> found = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n'
                    ? i - begin > LONGEST || endsAtNewline(i)
                    : (c == ' ' && i - begin > LONGEST)
                            || ((c == '.' || c == '!' || c == '?' || c == ';') && endsAtStop(begin, i));
            if (ends) {
                add(found, begin, i + 1);
                begin = i + 1;
            }
        }
        add(found, begin, text.length());
        return List.copyOf(found);
    }

    private List<Span> cutParagraphs() {
        List<Span> found = new ArrayList<>();
        int begin = 0;
        int lineBegin = 0;
        while (lineBegin <= text.length()) {
            int lineEnd = text.indexOf('\n', lineBegin);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            if (text.substring(lineBegin, lineEnd).isBlank()) {
                add(found, begin, lineBegin);
                begin = lineEnd;
            }
            lineBegin = lineEnd + 1;
        }
        add(found, begin, text.length());
        return List.copyOf(found);
    }

    private void add(List<Span> found, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            found.add(new Span(from, to));
        }
    }

    private boolean endsAtNewline(int newline) {
        int next = newline + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n' || next > newline + 8) {
            return true;
        }
        char first = text.charAt(next);
        int lineBegin = text.lastIndexOf('\n', newline - 1) + 1;
        String line = text.substring(Math.min(lineBegin, newline), newline).stripTrailing();
        if (line.isEmpty() || line.endsWith(".") || line.endsWith(":")) {
            return true;
        }
        boolean open = line.endsWith(",") || line.endsWith("-") || line.endsWith("(");
        return !(open
                || (line.length() >= WRAPPED_LINE_LENGTH && (Character.isLowerCase(first) || first == '('))
                || (line.length() >= WRAPPED_LINE_LENGTH + 15
                        && Character.isLetterOrDigit(first)
                        && !line.contains("   ")));
    }

    private boolean endsAtStop(int begin, int stop) {
        if (stop + 1 < text.length()
                && !Character.isWhitespace(text.charAt(stop + 1))
                && text.charAt(stop + 1) != '"') {
            return false;
        }
        if (text.charAt(stop) != '.') {
            return text.charAt(stop) != '?'
                    || stop + 1 >= text.length()
                    || text.charAt(stop - 1 < 0 ? 0 : stop - 1) != ' ';
        }
        int word = stop;
        while (word > begin && !Character.isWhitespace(text.charAt(word - 1)) && text.charAt(word - 1) != '(') {
            word--;
        }
        String last = text.substring(word, stop).toLowerCase(Locale.ROOT);
        boolean initial = last.length() == 1 && Character.isLetter(last.charAt(0));
        return !initial
                && (!ABBREVIATIONS.contains(last)
                        || (nextIsCapital(stop)
                                && !Set.of("dr", "mr", "mrs", "ms", "st", "prof", "seg")
                                        .contains(last)
                                && last.length() > 2
                                && !isMonth(last)));
    }

    private static boolean isMonth(String word) {
        return Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
                .contains(word);
    }

    private boolean nextIsCapital(int stop) {
        int next = stop + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isUpperCase(text.charAt(next));
    }
}
