package org.sextant.reading.internal.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;
import org.sextant.reading.RecordReader;
import org.sextant.reading.internal.FileParser;
import org.sextant.reading.internal.ReadFile;

/**
 * The reader process: takes documents from its standard input and answers on its standard output, one at a time, until
 * the input ends. It ends with its parent, however the parent ends and whatever it is doing then.
 */
public final class ReaderMain {

    private static final int EXIT_BROKEN = 3;

    private ReaderMain() {}

    /** Runs until the parent is gone. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // libraries that print would break the protocol
        System.setOut(System.err);
        FileParser parser = new FileParser();
        ExecutorService worker = Executors.newSingleThreadExecutor();
        out.write(Wire.READY);
        out.flush();
        try {
            while (true) {
                Wire.Request request = Wire.readRequest(in);
                worker.execute(() -> answer(parser, request, out));
            }
        } finally {
            // the end of the input, or a request nobody sends; a reading under way must not keep the process alive
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(FileParser parser, Wire.Request request, DataOutputStream out) {
        try {
            if (request.findView().isPresent()) {
                Wire.writePicture(out, draw(parser, request, request.findView().get(), page -> note(out, page)));
            } else {
                Wire.writeAnswer(out, read(parser, request, page -> note(out, page)));
            }
        } catch (IOException | RuntimeException | Error e) {
            // the answer may be half written: only a new process is trusted again
            Runtime.getRuntime().halt(EXIT_BROKEN);
        }
    }

    private static ReadFile read(FileParser parser, Wire.Request request, IntConsumer progress) {
        try {
            return parser.parse(request.id(), request.content(), request.terms(), progress);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            return ReadFile.unreadable(RecordReader.UNKNOWN_TYPE, Issue.of(IssueKind.READER_FAILED, request.id()));
        }
    }

    private static Optional<PagePicture> draw(
            FileParser parser, Wire.Request request, PageView view, IntConsumer progress) {
        try {
            return parser.draw(request.id(), request.content(), request.terms(), view, progress);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static void note(DataOutputStream out, int page) {
        try {
            Wire.writeProgress(out, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
