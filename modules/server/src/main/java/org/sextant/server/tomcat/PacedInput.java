package org.sextant.server.tomcat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request, as long as its sender keeps pace. Only the time spent waiting for the sender counts: a busy machine
 * cuts nobody off.
 */
final class PacedInput implements InputBuffer {

    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Request request;
    private final InputBuffer body;
    private final long graceNanos;
    private final double bytesANano;
    private long waitedNanos;
    private long bytes;

    /**
     * The body of a request.
     *
     * @param grace how long the sender may be as slow as it likes
     * @param bytesASecond how fast it must be from then on, on average
     */
    PacedInput(Request request, InputBuffer body, Duration grace, long bytesASecond) {
        this.request = request;
        this.body = body;
        this.graceNanos = grace.toNanos();
        this.bytesANano = bytesASecond / NANOS_A_SECOND;
    }

    /** Reads on, or says that the time is up; what was not sent yet is not waited for then either. */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long begin = System.nanoTime();
        int read = body.doRead(handler);
        waitedNanos += System.nanoTime() - begin;
        bytes += Math.max(read, 0);
        if (read >= 0 && (waitedNanos - graceNanos) * bytesANano > bytes) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            throw new SocketTimeoutException("the sender is too slow");
        }
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }
}
