package org.sextant.reading.internal.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextant.model.IssueKind;
import org.sextant.model.PageSize;
import org.sextant.model.PlacedRun;
import org.sextant.reading.internal.PageDrawing;
import org.sextant.reading.internal.RecordBuilder;

/**
 * Hands pages to the builder in the order of reading: lines that a printer wrapped become one, and what runs along the top
 * or foot of pages stands where it splits no sentence. Every character stays on its page, with its place.
 *
 * <p>Two pages wait for those after them; {@link #finish} hands over the last.
 */
public final class PageFlow {

    private static final int PAGES_AROUND = 2;

    private final RecordBuilder into;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<RunningLines> before = new ArrayDeque<>();
    private long waitingCharacters;

    /** A flow into this builder. */
    public PageFlow(RecordBuilder into) {
        this.into = into;
    }

    /** Adds a page as {@link RecordBuilder#page} does. */
    public void page(String text, List<PlacedRun> runs, @Nullable PageSize size) {
        add(new Waiting(text, runs, size, null));
    }

    /** Adds a page of which nothing was read. */
    public void unreadPage(IssueKind why, @Nullable PageSize size) {
        if (into.isSeeking()) {
            into.unreadPage(why, size);
            return;
        }
        add(new Waiting("", List.of(), size, why));
    }

    /** Whether one page is to be drawn and none to be read. */
    public boolean isSeeking() {
        return into.isSeeking();
    }

    /** Whether the page that comes next is one that nobody asked for. */
    public boolean isPassing() {
        return into.isPassing();
    }

    /** Passes over a page as {@link RecordBuilder#pass} does. */
    public void pass(PageDrawing drawing) {
        into.pass(drawing);
    }

    /** Tells what is wrong with the page added last. */
    public void pageIssue(IssueKind kind) {
        waiting.getLast().issues.add(kind);
    }

    /** Whether no more text is taken. */
    public boolean isFull() {
        return into.isFull() || waitingCharacters > into.charactersLeft();
    }

    /** Hands over the pages that still wait. */
    public void finish() {
        while (!waiting.isEmpty()) {
            handOver();
        }
    }

    private void add(Waiting page) {
        waiting.add(page);
        waitingCharacters += page.text.length();
        if (waiting.size() > PAGES_AROUND) {
            handOver();
        }
    }

    private void handOver() {
        Waiting page = waiting.remove();
        waitingCharacters -= page.text.length();
        if (page.unread == null) {
            List<RunningLines> after =
                    waiting.stream().limit(PAGES_AROUND).map(next -> next.edges).toList();
            FlowedPage flowed = FlowedPage.of(page.lines, page.edges.find(List.copyOf(before), after));
            into.page(flowed.text(), flowed.runs(), page.size);
        } else {
            into.unreadPage(page.unread, page.size);
        }
        page.issues.forEach(into::pageIssue);
        before.add(page.edges);
        if (before.size() > PAGES_AROUND) {
            before.remove();
        }
    }

    /** A page that waits for the pages after it. */
    private static final class Waiting {

        private final String text;
        private final @Nullable PageSize size;
        private final @Nullable IssueKind unread;
        private final List<TextLine> lines;
        private final RunningLines edges;
        private final List<IssueKind> issues = new ArrayList<>();

        Waiting(String text, List<PlacedRun> runs, @Nullable PageSize size, @Nullable IssueKind unread) {
            this.text = text;
            this.size = size;
            this.unread = unread;
            this.lines = TextLine.of(text, runs);
            this.edges = size == null ? RunningLines.NONE : RunningLines.of(lines, size);
        }
    }
}
