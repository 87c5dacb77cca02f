package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Makes sentences of a statistical splitter fit clinical text: a heading and a new line that begins a new thought start a
 * sentence; a full stop that a scanner left at a line end inside a sentence does not end one, nor does the colon of a
 * label ({@code Liver metastases: none}).
 */
public final class SentenceShaper {

    private static final int LONGEST = 1_200;
    private static final int WRAPPED_LINE_LENGTH = 60;

    private SentenceShaper() {}

    /** The sentences, in text order; every character that is no white space at a boundary lies in one. */
    public static List<Span> shape(String text, List<Span> sentences, List<Section> sections) {
        BitSet hardStarts = new BitSet();
        sections.forEach(section -> {
            hardStarts.set(section.begin());
            hardStarts.set(section.bodyBegin());
        });
        List<Span> shaped = new ArrayList<>();
        for (Span sentence : sentences) {
            for (Span piece : cut(text, sentence, hardStarts)) {
                addOrJoin(text, shaped, piece, hardStarts);
            }
        }
        return shaped;
    }

    private static List<Span> cut(String text, Span sentence, BitSet hardStarts) {
        List<Span> pieces = new ArrayList<>();
        int begin = sentence.begin();
        for (int at = sentence.begin(); at < sentence.end(); at++) {
            boolean starts = at > begin
                    && (hardStarts.get(at)
                            || startsLine(text, at)
                            || startsSentence(text, begin, at)
                            || at - begin >= LONGEST);
            if (starts) {
                pieces.add(new Span(begin, at));
                begin = at;
            }
        }
        if (begin < sentence.end()) {
            pieces.add(new Span(begin, sentence.end()));
        }
        return pieces;
    }

    /** Whether a line begins here that is more than the rest of the line before. */
    private static boolean startsLine(String text, int at) {
        if (text.charAt(at - 1) != '\n') {
            return false;
        }
        int first = at;
        while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
            first++;
        }
        return first >= text.length() || !Character.isLowerCase(text.charAt(first));
    }

    /** Whether a full stop after a word of some length and a capital say that a sentence begins, whatever cTAKES says. */
    private static boolean startsSentence(String text, int begin, int at) {
        return at - begin > 4
                && text.charAt(at - 1) == ' '
                && text.charAt(at - 2) == '.'
                && Character.isUpperCase(text.charAt(at))
                && Character.isLetter(text.charAt(at - 4))
                && (Character.isLetterOrDigit(text.charAt(at - 3)) || text.charAt(at - 3) == ')');
    }

    private static void addOrJoin(String text, List<Span> shaped, Span piece, BitSet hardStarts) {
        if (!shaped.isEmpty()) {
            Span before = shaped.get(shaped.size() - 1);
            String gap = text.substring(before.end(), piece.begin());
            boolean near = gap.isBlank() && piece.end() - before.begin() < LONGEST;
            boolean sameLine = gap.indexOf('\n') < 0;
            if (near
                    && !hardStarts.get(piece.begin())
                    && ((sameLine && continues(text, before, piece)) || isWrapped(text, before, piece))) {
                shaped.set(shaped.size() - 1, new Span(before.begin(), piece.end()));
                return;
            }
        }
        shaped.add(piece);
    }

    private static boolean continues(String text, Span before, Span piece) {
        char first = text.charAt(piece.begin());
        char last = text.charAt(before.end() - 1);
        boolean stop = last == '.' || last == '\n';
        return !endsLine(text, before) && (last == ':' || (Character.isLowerCase(first) && stop));
    }

    /** Whether a full line without a stop goes on in lower case on the next. */
    private static boolean isWrapped(String text, Span before, Span piece) {
        int end = before.end();
        while (end > before.begin() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int first = piece.begin();
        while (first < piece.end() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (first == piece.end() || !Character.isLowerCase(text.charAt(first))) {
            return false;
        }
        String gap = text.substring(end, first);
        return gap.indexOf('\n') >= 0
                && gap.indexOf('\n') == gap.lastIndexOf('\n')
                && ".:;!?".indexOf(text.charAt(end - 1)) < 0
                && text.substring(Math.max(0, end - WRAPPED_LINE_LENGTH), end).indexOf('\n') < 0
                && end >= WRAPPED_LINE_LENGTH;
    }

    private static boolean endsLine(String text, Span span) {
        return text.charAt(span.end() - 1) == '\n';
    }
}
