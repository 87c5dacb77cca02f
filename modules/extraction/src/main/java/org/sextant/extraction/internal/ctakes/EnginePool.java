package org.sextant.extraction.internal.ctakes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sextant.extraction.internal.ConceptMention;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.TextAnalyser;
import org.sextant.extraction.internal.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of cTAKES engines. A document is cut into stretches of at most 8 KB, since cTAKES grows worse than linearly;
 * each has a deadline. An engine that misses it is abandoned with its thread, replaced, and its stretch left out.
 */
public final class EnginePool implements TextAnalyser {

    private static final Logger LOG = LoggerFactory.getLogger(EnginePool.class);

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
            List<Analysis> parts = new ArrayList<>();
            for (Span stretch : Stretches.of(text)) {
                parts.add(analyse(seat, text, stretch));
            }
            return join(parts);
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

    private Analysis analyse(Seat seat, String text, Span stretch) {
        Engine engine = seat.engine();
        Future<Analysis> result =
                threads.submit(() -> engine.analyse(text.substring(stretch.begin(), stretch.end()), stretch.begin()));
        try {
            return result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("a stretch of {} characters missed its deadline", stretch.length());
        } catch (ExecutionException e) {
            LOG.info("a stretch of {} characters failed: {}", stretch.length(), nameOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a stretch was analysed");
        } finally {
            if (!result.isDone() || result.isCancelled()) {
                result.cancel(true);
                seat.replace();
            }
        }
        return new Analysis(List.of(), List.of(), List.of(), List.of(stretch));
    }

    private static String nameOf(ExecutionException e) {
        return e.getCause() == null ? "unknown" : e.getCause().getClass().getSimpleName();
    }

    private static Analysis join(List<Analysis> parts) {
        List<Span> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        List<ConceptMention> mentions = new ArrayList<>();
        List<Span> leftOut = new ArrayList<>();
        for (Analysis part : parts) {
            sentences.addAll(part.sentences());
            tokens.addAll(part.tokens());
            mentions.addAll(part.mentions());
            leftOut.addAll(part.leftOut());
        }
        return new Analysis(sentences, tokens, mentions, leftOut);
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
