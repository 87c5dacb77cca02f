package org.sextant.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The messages of one connection: what stands between a start block (0x0B) and an end block (0x1C 0x0D). The deadline
 * runs from a message's first byte to its last and is not renewed by each byte, so that no sender can hold a place by
 * dripping. A second start block begins the message anew: the first was never acknowledged and will come again.
 */
final class MllpFrames {

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int CARRIAGE_RETURN = 0x0D;
    private static final int LONGEST_IDLE_MS = (int) TimeUnit.MINUTES.toMillis(10);
    private static final int BUFFER_BYTES = 8192;
    private static final int LONGEST_NOISE_BYTES = 1024;

    private final Socket socket;
    private final InputStream in;
    private final MllpSettings settings;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int begin;
    private int end;

    MllpFrames(Socket socket, MllpSettings settings) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.settings = settings;
    }

    /**
     * The next message; empty when the sender is done.
     *
     * @throws IOException if it is too long, too slow, cut off, or something else than a message
     */
    Optional<byte[]> next() throws IOException {
        for (int noise = 0; noise <= LONGEST_NOISE_BYTES; noise++) {
            int read = read(LONGEST_IDLE_MS);
            if (read == START) {
                return Optional.of(
                        readToEnd(System.nanoTime() + settings.deadline().toNanos()));
            }
            if (read < 0) {
                return Optional.empty();
            }
        }
        throw new IOException("what came is no message");
    }

    private byte[] readToEnd(long deadline) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean ending = false;
        while (true) {
            int read = readBefore(deadline);
            if (ending && read == CARRIAGE_RETURN) {
                return message.toByteArray();
            }
            if (read == START) {
                message.reset();
                ending = false;
                continue;
            }
            if (ending) {
                message.write(END);
            }
            ending = read == END;
            if (!ending) {
                message.write(read);
            }
            if (message.size() > settings.maxMessageBytes()) {
                throw new IOException("a message was longer than " + settings.maxMessageBytes() + " bytes");
            }
        }
    }

    private int readBefore(long deadline) throws IOException {
        long left = begin < end ? 1 : TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new IOException("a message took longer than " + settings.deadline());
        }
        int read = read((int) Math.min(left, LONGEST_IDLE_MS));
        if (read < 0) {
            throw new IOException("a message was cut off");
        }
        return read;
    }

    /** One byte; waits so long if none is there. */
    private int read(int patienceMs) throws IOException {
        if (begin == end) {
            socket.setSoTimeout(patienceMs);
            begin = 0;
            end = Math.max(in.read(buffer), 0);
        }
        return end == 0 ? -1 : buffer[begin++] & 0xFF;
    }
}
