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
    public Pending begin(String text) {
        return new Reading(text, take());
    }

    @Override
    public List<ConceptMention> mentionsIn(String sentence) {
        Seat seat = take();
        try {
            return new Task<>(seat, sentence.length(), engine -> engine.mentions(sentence))
                    .await()
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

    private static String nameOf(ExecutionException e) {
        return e.getCause() == null ? "unknown" : e.getCause().getClass().getSimpleName();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        free.forEach(Seat::close);
    }

    /** A text under analysis: the first stretch from the beginning on, the others while its caller waits. */
    private final class Reading implements Pending {

        private final String text;
        private final Seat seat;
        private final List<Span> stretches;
        private final List<Task<List<Span>>> begun = new ArrayList<>(1);

        Reading(String text, Seat seat) {
            this.text = text;
            this.seat = seat;
            this.stretches = Stretches.of(text);
            stretches.stream().limit(1).map(this::begin).forEach(begun::add);
        }

        private Task<List<Span>> begin(Span stretch) {
            String words = text.substring(stretch.begin(), stretch.end());
            return new Task<>(seat, words.length(), engine -> engine.sentences(words, stretch.begin()));
        }

        @Override
        public Analysis await() {
            List<Span> sentences = new ArrayList<>();
            List<Span> leftOut = new ArrayList<>();
            for (Span stretch : stretches) {
                if (leftOut.size() == MOST_MISSED) {
                    leftOut.add(new Span(stretch.begin(), text.length()));
                    break;
                }
                Task<List<Span>> task = begun.isEmpty() ? begin(stretch) : begun.remove(0);
                task.await().ifPresentOrElse(sentences::addAll, () -> leftOut.add(stretch));
            }
            return new Analysis(sentences, leftOut);
        }

        @Override
        public void close() {
            begun.forEach(Task::abandon);
            free.add(seat);
        }
    }

    /** Work of a seat's engine on so many characters, begun at once in a thread of its own, against the deadline. */
    private final class Task<T> {

        private final Seat seat;
        private final int length;
        private final long end = System.nanoTime() + deadline.toNanos();
        private final Future<Optional<T>> result;

        Task(Seat seat, int length, Function<Engine, T> work) {
            this.seat = seat;
            this.length = length;
            Engine engine = seat.engine();
            this.result = threads.submit(() -> {
                T done = work.apply(engine);
                // whoever waits may come when it is done and still be told that it was late
                return System.nanoTime() - end > 0 ? Optional.empty() : Optional.of(done);
            });
        }

        /** What the engine makes of it; none where it fails or misses the deadline. */
        Optional<T> await() {
            try {
                return result.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                LOG.info("a stretch of {} characters missed its deadline", length);
            } catch (ExecutionException e) {
                LOG.info("a stretch of {} characters failed: {}", length, nameOf(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while a stretch was analysed");
            } finally {
                abandon();
            }
            return Optional.empty();
        }

        /** An engine that is still at it is left to its thread. */
        void abandon() {
            if (!result.isDone() || result.isCancelled()) {
                result.cancel(true);
                seat.replace();
            }
        }
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
