package org.sextant.reading.internal.ocr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.layout.PageFlow;

/**
 * Hands the pages of a file on in their order, while later ones are still being recognised. Holds a few page
 * images at most. Used by one thread.
 */
public final class PageQueue {

    /** Pages that wait behind one that is being recognised; more would be a file in memory. */
    private static final int LONGEST = 64;

    private final OcrEngine engine;
    private final PageFlow into;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** A queue of one file. */
    public PageQueue(OcrEngine engine, PageFlow into) {
        this.engine = engine;
        this.into = into;
    }

    /** Adds a page that needs no recognising: what hands it on. */
    public void add(Runnable page) {
        if (waiting.isEmpty()) {
            page.run();
            return;
        }
        waiting.add(new Waiting(Optional.empty(), page));
        shorten(LONGEST, engine.lanes());
    }

    /**
     * Adds a page to be recognised; waits while as many are under way as there are processors, and one more. Where pages
     * are not to be read it is passed over.
     */
    public void add(PageImage page) {
        if (into.isSeeking()) {
            into.pass(new ImageDrawing(page));
            return;
        }
        shorten(LONGEST, engine.lanes());
        Future<Optional<RecognizedPage>> recognized = engine.recognize(page);
        waiting.add(new Waiting(Optional.of(recognized), () -> put(await(recognized), page)));
    }

    /**
     * Adds a page whose stored text is in doubt: where its picture shows the same it is handed on as stored, otherwise what
     * the picture shows is.
     *
     * @param same whether the words that were recognised bear the stored ones out
     * @param asStored what hands the stored text on
     */
    public void add(PageImage page, Predicate<String> same, Runnable asStored) {
        shorten(LONGEST, engine.lanes());
        Future<Optional<RecognizedPage>> recognized = engine.recognize(page);
        waiting.add(new Waiting(Optional.of(recognized), () -> {
            Optional<RecognizedPage> shown = await(recognized);
            if (shown.isEmpty() || same.test(shown.get().text())) {
                asStored.run();
            } else {
                put(shown, page);
                into.pageIssue(IssueKind.TEXT_IMAGE_MISMATCH);
            }
        }));
    }

    /** Waits until every page was handed over. */
    public void finish() {
        shorten(0, 0);
        into.finish();
    }

    private void shorten(int pages, int images) {
        while (waiting.size() > pages || imagesWaiting() > images) {
            waiting.remove().handOver().run();
        }
        while (!waiting.isEmpty() && waiting.peek().isDone()) {
            waiting.remove().handOver().run();
        }
    }

    private long imagesWaiting() {
        return waiting.stream().filter(page -> page.recognized().isPresent()).count();
    }

    private void put(Optional<RecognizedPage> recognized, PageImage image) {
        if (recognized.isEmpty()) {
            into.unreadPage(IssueKind.UNREADABLE_PAGE, image.size());
            return;
        }
        RecognizedPage page = recognized.get();
        into.page(page.text(), page.runs(), page.size());
        if (!page.runs().isEmpty() && !page.legible()) {
            into.pageIssue(IssueKind.LOW_CONFIDENCE);
        }
    }

    private static Optional<RecognizedPage> await(Future<Optional<RecognizedPage>> recognized) {
        try {
            return recognized.get();
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private record Waiting(Optional<Future<Optional<RecognizedPage>>> recognized, Runnable handOver) {

        boolean isDone() {
            return recognized.map(Future::isDone).orElse(true);
        }
    }
}
