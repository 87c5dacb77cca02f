package org.sextant.server.fhir;

import ca.uhn.fhir.rest.server.exceptions.PayloadTooLargeException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * A request of whose body at most so many bytes are read, whatever length it announces. It is read before HAPI sees it, for
 * HAPI takes a sender who stops in the middle for a failure of its own.
 */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final int maxBytes;
    private byte[] body = {};

    LimitedRequest(HttpServletRequest request, long maxBytes) {
        super(request);
        this.maxBytes = Math.toIntExact(maxBytes);
    }

    /** Reads the body, or as much of it as shows that it is too large; whether all of that came. */
    boolean arrives() {
        if (getContentLengthLong() > maxBytes) {
            return true;
        }
        try {
            body = super.getInputStream().readNBytes(maxBytes + 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The body that arrived; a refusal where it is too large. */
    @Override
    public ServletInputStream getInputStream() {
        if (getContentLengthLong() > maxBytes || body.length > maxBytes) {
            throw new PayloadTooLargeException("The limit is " + maxBytes + " bytes.");
        }
        return new Arrived(new ByteArrayInputStream(body));
    }

    private static final class Arrived extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Arrived(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("nobody waits for a body that is here");
        }
    }
}
