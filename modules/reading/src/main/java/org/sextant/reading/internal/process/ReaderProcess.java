package org.sextant.reading.internal.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.sextant.reading.PagePicture;
import org.sextant.reading.internal.ReadFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader process, as its parent sees it. Used by one thread at a time; {@link #kill} may come from any. */
public final class ReaderProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

    private static final int BUFFER_BYTES = 1 << 16;

    private static final int SECONDS_TO_END = 5;

    private final Process process;
    private final Future<Void> gone;
    private final DataInputStream answers;
    private final DataOutputStream requests;
    private boolean ready;

    private ReaderProcess(Process process, ScratchFolder scratch) {
        this.process = process;
        this.gone = process.onExit().thenRun(scratch::delete);
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER_BYTES));
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER_BYTES));
    }

    /** A Java process that is starting, with a folder of its own for temporary files that is deleted when it has ended. */
    public static ReaderProcess start(ProcessBuilder command) throws IOException {
        ScratchFolder scratch = ScratchFolder.create();
        command.command().add(1, "-Djava.io.tmpdir=" + scratch.path());
        try {
            return new ReaderProcess(command.start(), scratch);
        } catch (IOException e) {
            scratch.delete();
            throw e;
        }
    }

    /** Waits until the process can take documents; fails if it ends or is killed before. */
    public void awaitReady() throws IOException {
        if (!ready && answers.read() != Wire.READY) {
            throw new IOException("the reader process ended before it was ready");
        }
        ready = true;
    }

    /**
     * Has a document read; fails if the process ends or is killed meanwhile, or answers nonsense.
     *
     * @param progress is told the number of each page when it is done
     */
    public ReadFile read(Wire.Request request, int maxCharacters, IntConsumer progress) throws IOException {
        return exchange(request, () -> Wire.readAnswer(answers, maxCharacters, progress));
    }

    /**
     * Has a page of a document drawn; fails as {@link #read} does.
     *
     * @param progress is told the number of each page that is passed
     */
    public Optional<PagePicture> draw(Wire.Request request, IntConsumer progress) throws IOException {
        return exchange(request, () -> Wire.readPicture(answers, progress));
    }

    private <A> A exchange(Wire.Request request, Answer<A> answer) throws IOException {
        Wire.writeRequest(requests, request);
        try {
            return answer.await();
        } catch (RuntimeException e) {
            throw new IOException("the reader process answered nonsense", e);
        }
    }

    private interface Answer<A> {
        A await() throws IOException;
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The operating system's id of the process. */
    public long pid() {
        return process.pid();
    }

    /** Ends the process at once; whoever waits for its answer fails. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits until a process that was killed is gone with its temporary files, but not for ever. */
    public void awaitGone() {
        try {
            gone.get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("a reader process did not end: {}", e.getClass().getSimpleName());
        }
    }
}
