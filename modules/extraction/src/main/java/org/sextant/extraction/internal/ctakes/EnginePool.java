package org.sextant.extraction.internal.ctakes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.sextant.extraction.internal.ConceptMention;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.TextAnalyser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of cTAKES engines. A document is cut into stretches of at most 8 KB, since cTAKES grows worse than linearly;
 * each has a deadline. An engine that misses it is abandoned with its thread, replaced, and its stretch left out.
 */
public final class EnginePool implements TextAnalyser {

    private static final Logger LOG = LoggerFactory.getLogger(EnginePool.class);

    /** A text of which so many stretches could not be analysed is given up: it was made to cost time. */
    private static final int MOST_MISSED = 2;

    private final Duration deadline;
    private final BlockingQueue<Seat> free = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ctakes");
        thread.setDaemon(true);
        thread.setContextClassLoader(EnginePool.class.getClassLoader());
        return thread;
    });

    /** A pool of that many engines, each built when it is first needed. */
    public EnginePool(int engines, Duration deadline) {
        this.deadline = deadline;
        for (int i = 0; i < engines; i++) {
            free.add(new Seat());
        }
    }

    @Override
    public Analysis analyse(String text) {
        Seat seat = take();
        try {
            List<Span> sentences = new ArrayList<>();
            List<Span> leftOut = new ArrayList<>();
            for (Span stretch : Stretches.of(text)) {
                if (leftOut.size() == MOST_MISSED) {
                    leftOut.add(new Span(stretch.begin(), text.length()));
                    break;
                }
                String words = text.substring(stretch.begin(), stretch.end());
                inTime(seat, words.length(), engine -> engine.sentences(words, stretch.begin()))
                        .ifPresentOrElse(sentences::addAll, () -> leftOut.add(stretch));
            }
            return new Analysis(sentences, leftOut);
        } finally {
            free.add(seat);
        }
    }

    @Override
    public List<ConceptMention> mentionsIn(String sentence) {
        Seat seat = take();
        try {
            return inTime(seat, sentence.length(), engine -> engine.mentions(sentence))
                    .orElse(List.of());
        } finally {
            free.add(seat);
        }
    }

    private Seat take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for an engine");
        }
    }

    /** What the engine makes of so many characters; none where it fails or misses the deadline. */
    private <T> Optional<T> inTime(Seat seat, int length, Function<Engine, T> work) {
        Engine engine = seat.engine();
        long end = System.nanoTime() + deadline.toNanos();
        Future<T> result = threads.submit(() -> work.apply(engine));
        try {
            T done = result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            // a result that was ready when we came to ask may still be late
            return System.nanoTime() - end > 0 ? Optional.empty() : Optional.of(done);
        } catch (TimeoutException e) {
            LOG.info("a stretch of {} characters missed its deadline", length);
        } catch (ExecutionException e) {
            LOG.info("a stretch of {} characters failed: {}", length, nameOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a stretch was analysed");
        } finally {
            if (!result.isDone() || result.isCancelled()) {
                result.cancel(true);
                seat.replace();
            }
        }
        return Optional.empty();
    }

    private static String nameOf(ExecutionException e) {
        return e.getCause() == null ? "unknown" : e.getCause().getClass().getSimpleName();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        free.forEach(Seat::close);
    }

    /** A place in the pool: an engine, once one was needed. Used by one thread at a time. */
    private static final class Seat {

        private final List<Engine> engines = new ArrayList<>(1);

        Engine engine() {
            if (engines.isEmpty()) {
                engines.add(new Engine());
            }
            return engines.get(0);
        }

        /** Forgets an engine that is still busy; it must not be closed under its thread. */
        void replace() {
            engines.clear();
        }

        void close() {
            engines.forEach(Engine::close);
            engines.clear();
        }
    }
}
