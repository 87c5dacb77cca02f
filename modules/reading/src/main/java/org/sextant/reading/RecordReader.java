package org.sextant.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.Budget;
import org.sextant.reading.internal.FileRequest;
import org.sextant.reading.internal.coded.FileAssembly;
import org.sextant.reading.internal.process.ReaderCommand;
import org.sextant.reading.internal.process.ReaderMain;
import org.sextant.reading.internal.process.ReaderProcess;
import org.sextant.reading.internal.process.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a document's bytes into text with pages, offsets and places, and draws its pages, in supervised child processes.
 *
 * <p>What cannot be read is an {@link org.sextant.model.Issue} of the result, never an exception. Safe for use by many
 * threads; a call blocks until a reader is free and has read, at most the deadline of the limits after that.
 */
public final class RecordReader implements AutoCloseable {

    /** The media type of what nobody looked into. */
    public static final String UNKNOWN_TYPE = "application/octet-stream";

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    /** A process that is not ready by then will not be. */
    private static final Duration START_DEADLINE = Duration.ofSeconds(60);

    private final ReadingLimits limits;
    private final String mainClass;
    private final FileAssembly assembly = new FileAssembly();
    private final Semaphore free;
    private final Semaphore drawing = new Semaphore(1, true);
    private final Deque<ReaderProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<ReaderProcess> running = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor watchdog;
    private volatile boolean closed;

    private RecordReader(ReadingLimits limits, String mainClass) {
        this.limits = limits;
        this.mainClass = mainClass;
        this.free = new Semaphore(limits.readers(), true);
        this.watchdog = new ScheduledThreadPoolExecutor(1, RecordReader::daemon);
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /**
     * A reader with its own pool of child processes: the first begins to start at once, in the background, the others
     * as they are needed.
     *
     * @throws UncheckedIOException where this machine does not let a process be started
     */
    public static RecordReader start(ReadingLimits limits) {
        return start(limits, ReaderMain.class.getName());
    }

    /** A reader whose child processes run another main class. */
    static RecordReader start(ReadingLimits limits, String mainClass) {
        RecordReader reader = new RecordReader(limits, mainClass);
        reader.idle.push(reader.startProcess(limits));
        return reader;
    }

    /**
     * The document's text, or its issues.
     *
     * @throws UncheckedIOException where no reader process can be started: that is no fault of the document
     */
    public DocumentText read(DocumentId id, byte[] content) {
        return read(id, content, ReadingRequest.PLAIN);
    }

    /**
     * The document's text, or its issues, read as asked.
     *
     * @throws UncheckedIOException where no reader process can be started: that is no fault of the document
     */
    public DocumentText read(DocumentId id, byte[] content, ReadingRequest request) {
        if (content.length == 0) {
            return unreadable(IssueKind.EMPTY, id);
        }
        if (content.length > limits.maxBytes()) {
            return unreadable(IssueKind.TOO_LARGE, id);
        }
        ReadingLimits terms = terms(request);
        Wire.Request asked = Wire.Request.toRead(id, content, fileRequest(terms, request));
        return exchange(
                free,
                request,
                terms.longest(),
                id,
                (reader, progress) -> assembly.assemble(id, reader.read(asked, terms.maxCharacters(), progress)),
                kind -> unreadable(kind, id));
    }

    /**
     * A page as a person sees it, or a part of it. The file is gone through again for it, in a child process beside those
     * that read: pictures are drawn one at a time, and wait for no reading as no reading waits for them. Pages of files inside the file are reached by
     * their number in the whole text.
     *
     * @return the picture; nothing where the format has no pages, the file has no such page, or it could not be drawn in
     *     the time that a page may take
     * @throws UncheckedIOException where no reader process can be started
     */
    public Optional<PagePicture> renderPage(DocumentId id, byte[] content, PageView view, ReadingRequest request) {
        if (content.length == 0 || content.length > limits.maxBytes()) {
            return Optional.empty();
        }
        ReadingLimits terms = terms(request);
        Wire.Request asked = Wire.Request.toDraw(id, content, fileRequest(terms, request), view);
        return exchange(
                drawing,
                request,
                terms.deadline(),
                id,
                (reader, progress) -> reader.draw(asked, progress),
                kind -> Optional.empty());
    }

    /** Ends the child processes at once; a reading under way ends as failed. */
    @Override
    public void close() {
        closed = true;
        watchdog.shutdownNow();
        running.forEach(ReaderProcess::kill);
        running.forEach(ReaderProcess::awaitGone);
    }

    /** The operating system's ids of the child processes that run. */
    List<Long> listProcessIds() {
        return running.stream()
                .filter(ReaderProcess::isAlive)
                .map(ReaderProcess::pid)
                .toList();
    }

    private ReadingLimits terms(ReadingRequest request) {
        return request.roomy() ? limits.roomy() : limits;
    }

    private static FileRequest fileRequest(ReadingLimits terms, ReadingRequest request) {
        Budget budget = Budget.of(terms.maxCharacters(), terms.maxPages());
        return new FileRequest(budget, request.password(), request.extension());
    }

    private <A> A exchange(
            Semaphore permits,
            ReadingRequest request,
            Duration longest,
            DocumentId id,
            Conversation<A> conversation,
            Function<IssueKind, A> broken) {
        permits.acquireUninterruptibly();
        try {
            ReaderProcess reader =
                    request.roomy() ? startProcess(limits.roomy()) : findIdle().orElseGet(() -> startProcess(limits));
            return exchange(awaitReady(reader), request, longest, id, conversation, broken);
        } finally {
            permits.release();
        }
    }

    private <A> A exchange(
            ReaderProcess reader,
            ReadingRequest request,
            Duration longest,
            DocumentId id,
            Conversation<A> conversation,
            Function<IssueKind, A> broken) {
        Alarm whole = new Alarm(reader, longest);
        Alarm page = new Alarm(reader, terms(request).deadline());
        try {
            A answer = conversation.with(reader, number -> {
                page.restart();
                request.progress().accept(number);
            });
            boolean pageInTime = page.cancel();
            boolean wholeInTime = whole.cancel();
            if (pageInTime && wholeInTime && !request.roomy()) {
                idle.push(reader);
            } else {
                discard(reader);
            }
            return answer;
        } catch (IOException | RuntimeException e) {
            // an answer that contradicts itself is no more to be trusted than none
            whole.cancel();
            page.cancel();
            discard(reader);
            IssueKind kind = page.hasRung() || whole.hasRung() ? IssueKind.TIMED_OUT : IssueKind.READER_FAILED;
            LOG.info("reading {} ended as {}; the reader process is replaced", id, kind);
            return broken.apply(kind);
        }
    }

    /** What is asked of a process. */
    private interface Conversation<A> {
        A with(ReaderProcess reader, IntConsumer progress) throws IOException;
    }

    private ReaderProcess awaitReady(ReaderProcess reader) {
        Alarm alarm = new Alarm(reader, START_DEADLINE);
        try {
            reader.awaitReady();
            return reader;
        } catch (IOException e) {
            discard(reader);
            throw new UncheckedIOException("the reader process did not start", e);
        } finally {
            alarm.cancel();
        }
    }

    /** A process that waits for work; those that died of themselves meanwhile are forgotten. */
    private Optional<ReaderProcess> findIdle() {
        ReaderProcess reader = idle.poll();
        while (reader != null && !reader.isAlive()) {
            discard(reader);
            reader = idle.poll();
        }
        return Optional.ofNullable(reader);
    }

    private ReaderProcess startProcess(ReadingLimits terms) {
        if (closed) {
            throw new IllegalStateException("this reader is closed");
        }
        try {
            ReaderProcess reader = ReaderProcess.start(ReaderCommand.forMain(mainClass, terms.heapMb()));
            running.add(reader);
            if (closed) {
                reader.kill();
            }
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException("the reader process cannot be started", e);
        }
    }

    private void discard(ReaderProcess reader) {
        running.remove(reader);
        reader.kill();
    }

    private static DocumentText unreadable(IssueKind kind, DocumentId id) {
        return DocumentText.unreadable(id, UNKNOWN_TYPE, Issue.of(kind, id));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sextant-reading-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** Kills a process when its time is up. */
    private final class Alarm {

        private final ReaderProcess reader;
        private final Duration after;
        private final AtomicBoolean rung = new AtomicBoolean();
        private Future<?> scheduled;

        Alarm(ReaderProcess reader, Duration after) {
            this.reader = reader;
            this.after = after;
            this.scheduled = schedule();
        }

        boolean hasRung() {
            return rung.get();
        }

        /** Gives it the whole time again. */
        void restart() {
            if (cancel()) {
                scheduled = schedule();
            }
        }

        /** Stops it; false where it has rung already. */
        boolean cancel() {
            return scheduled.cancel(false);
        }

        private Future<?> schedule() {
            return watchdog.schedule(
                    () -> {
                        rung.set(true);
                        reader.kill();
                    },
                    after.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }
}
