package org.sextant.reading.internal.ocr;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Recognises page images side by side, a processor each. Tesseract's own threads only get in each other's way: the
 * process should run with {@code OMP_THREAD_LIMIT=1}.
 */
public final class OcrEngine implements AutoCloseable {

    private static final Duration PAGE_LIMIT = Duration.ofSeconds(30);
    private static final int SEVERITY_NONE = 6;

    private final int lanes;
    private final ExecutorService workers;
    private final ConcurrentLinkedQueue<Recognizer> idle = new ConcurrentLinkedQueue<>();

    /** An engine for as many pages at a time as there are processors; starts nothing before the first page. */
    public OcrEngine() {
        this.lanes = Runtime.getRuntime().availableProcessors();
        this.workers = Executors.newFixedThreadPool(lanes, work -> {
            Thread thread = new Thread(work, "ocr");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many pages are recognised at a time. */
    public int lanes() {
        return lanes;
    }

    /**
     * Recognises a page, at once or when a processor is free.
     *
     * @return the page; nothing where it took longer than half a minute or could not be recognised here at all
     */
    public Future<Optional<RecognizedPage>> recognize(PageImage page) {
        return workers.submit(() -> recognizeNow(page));
    }

    @Override
    public void close() {
        workers.shutdown();
        Recognizer recognizer = idle.poll();
        while (recognizer != null) {
            recognizer.close();
            recognizer = idle.poll();
        }
    }

    private Optional<RecognizedPage> recognizeNow(PageImage page) {
        try {
            Recognizer recognizer = Optional.ofNullable(idle.poll()).orElseGet(OcrEngine::start);
            Optional<RecognizedPage> read =
                    recognizer.recognize(page, PAGE_LIMIT).map(words -> RecognizedPage.of(page, words));
            idle.add(recognizer);
            return read;
        } catch (IOException | RuntimeException | LinkageError e) {
            // where Tesseract has no build for this machine, a page that must be recognised is one that cannot be read
            return Optional.empty();
        }
    }

    private static Recognizer start() {
        leptonica.setMsgSeverity(SEVERITY_NONE);
        return new Recognizer();
    }
}
