package org.sextant.server.pages;

import java.util.Optional;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;

/**
 * Words of a document in the sentence they stand in.
 *
 * @param document the document's number in its case, from 1
 * @param page the page, from 1
 * @param before the sentence up to the words
 * @param words the very words
 * @param after the rest of the sentence
 */
record Quote(int document, int page, String before, String words, String after) {

    /** The most characters shown on either side. */
    private static final int REACH = 220;

    /** A line of so many characters goes on in the next; a shorter one is a heading, a list entry or the last. */
    private static final int FULL_LINE = 50;

    static Quote of(int document, Evidence evidence, Optional<DocumentText> text) {
        String whole = text.map(DocumentText::text).orElse("");
        boolean fits = evidence.end() <= whole.length()
                && whole.substring(evidence.begin(), evidence.end()).equals(evidence.quote());
        return fits
                ? new Quote(
                        document,
                        evidence.page(),
                        before(whole, evidence.begin()),
                        evidence.quote(),
                        after(whole, evidence.end()))
                : new Quote(document, evidence.page(), "", evidence.quote(), "");
    }

    private static String before(String text, int begin) {
        int start = begin;
        int least = Math.max(0, begin - REACH);
        while (start > least && !endsSentence(text, start - 1)) {
            start--;
        }
        String words = text.substring(start, begin).stripLeading();
        return start == least && start > 0 ? "… " + words : words;
    }

    private static String after(String text, int end) {
        int stop = end;
        int most = Math.min(text.length(), end + REACH);
        while (stop < most && !endsSentence(text, stop)) {
            stop++;
        }
        boolean full = stop < text.length() && ".!?".indexOf(text.charAt(stop)) >= 0;
        String words = text.substring(end, full ? stop + 1 : stop).stripTrailing();
        return stop == most && most < text.length() && !full ? words + " …" : words;
    }

    /** A full stop before white space, or the end of a short line; the end of a full line is only the page's width. */
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean last = at + 1 >= text.length();
        if (c == '\n') {
            int lineStart = text.lastIndexOf('\n', at - 1) + 1;
            return at - lineStart < FULL_LINE;
        }
        return ".!?".indexOf(c) >= 0 && (last || Character.isWhitespace(text.charAt(at + 1)));
    }

    @Override
    public String toString() {
        return "Quote[" + document + ":" + page + "]";
    }
}
