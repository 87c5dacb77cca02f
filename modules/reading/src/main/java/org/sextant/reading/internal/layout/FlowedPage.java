package org.sextant.reading.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sextant.model.PlacedRun;

/** The text of a page in the order of reading; it holds every character of the page, each with its place. */
final class FlowedPage {

    /** A sentence that the next page goes on with is not longer than so many lines. */
    private static final int SENTENCE_LINES = 12;

    private final StringBuilder text = new StringBuilder();
    private final List<PlacedRun> runs = new ArrayList<>();

    private FlowedPage() {}

    /** The lines with those that run through the document set aside, and wrapped ones joined. */
    static FlowedPage of(List<TextLine> lines, Set<TextLine> running) {
        List<TextLine> body =
                lines.stream().filter(line -> !running.contains(line)).toList();
        List<TextLine> aside = lines.stream().filter(running::contains).toList();
        WrappedLines wrapped = new WrappedLines(body);
        int gap = aside.isEmpty() ? -1 : lastSentenceEnd(body);
        FlowedPage flowed = new FlowedPage();
        for (int i = 0; i < body.size(); i++) {
            if (i == gap) {
                aside.forEach(line -> flowed.add(line, '\n'));
            }
            flowed.add(body.get(i), i + 1 != gap && wrapped.goesOn(i) ? ' ' : '\n');
        }
        if (gap == body.size()) {
            aside.forEach(line -> flowed.add(line, '\n'));
        }
        return flowed;
    }

    String text() {
        return text.toString();
    }

    List<PlacedRun> runs() {
        return runs;
    }

    /** After how many lines the last sentence ends that ends on this page; all of them where that is not clear. */
    private static int lastSentenceEnd(List<TextLine> body) {
        for (int count = body.size(); count > 0 && count > body.size() - SENTENCE_LINES; count--) {
            String line = body.get(count - 1).text().strip();
            if (line.isEmpty() || ".!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
                return count;
            }
        }
        return body.size();
    }

    private void add(TextLine line, char end) {
        int shift = text.length() - line.begin();
        line.runs().forEach(run -> runs.add(run.shifted(shift)));
        text.append(line.text()).append(end);
    }
}
