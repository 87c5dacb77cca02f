package org.sextant.server.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.server.words.Wording;

/**
 * Words of a document in the sentence they stand in.
 *
 * @param document the document's number in its case, from 1
 * @param page the page, from 1
 * @param before the sentence up to the words
 * @param words the very words
 * @param after the rest of the sentence
 * @param path its page with the words marked; absent where the text is no longer the one it was found in
 * @param picture the place as it looks, where it had to be recognised
 * @param readAs what the words were read as, where misread letters or marks were put right
 * @param hardToRead whether a person should compare the words with the picture
 */
record Quote(
        int document,
        int page,
        String before,
        String words,
        String after,
        @Nullable String path,
        @Nullable Picture picture,
        @Nullable String readAs,
        boolean hardToRead) {

    /** The most characters shown on either side. */
    private static final int REACH = 220;

    /** A line of so many characters goes on in the next; a shorter one is a heading, a list entry or the last. */
    private static final int FULL_LINE = 50;

    static Quote of(Evidence evidence, Records records, boolean hardToRead, Wording wording) {
        int document = records.number(evidence.document());
        Optional<String> text = records.findText(evidence).map(DocumentText::text);
        if (document == 0 || text.isEmpty()) {
            return new Quote(
                    document, evidence.page(), "", evidence.quote(), "", null, null, evidence.readAs(), hardToRead);
        }
        Optional<Picture> picture =
                evidence.confidence() == null ? Optional.empty() : records.findPart(evidence, wording);
        return new Quote(
                document,
                evidence.page(),
                before(text.get(), evidence.begin()),
                evidence.quote(),
                after(text.get(), evidence.end()),
                records.spanPath(evidence),
                picture.orElse(null),
                evidence.readAs(),
                hardToRead);
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
