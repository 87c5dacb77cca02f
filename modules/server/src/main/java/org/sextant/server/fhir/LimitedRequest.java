package org.sextant.server.fhir;

import ca.uhn.fhir.rest.server.exceptions.PayloadTooLargeException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request of whose body at most so many bytes are read, whatever length it announces. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final long maxBytes;

    LimitedRequest(HttpServletRequest request, long maxBytes) {
        super(request);
        this.maxBytes = maxBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (getContentLengthLong() > maxBytes) {
            throw tooLarge();
        }
        return new Limited(super.getInputStream());
    }

    private PayloadTooLargeException tooLarge() {
        return new PayloadTooLargeException("The limit is " + maxBytes + " bytes.");
    }

    private final class Limited extends ServletInputStream {

        private final ServletInputStream all;
        private long read;

        Limited(ServletInputStream all) {
            this.all = all;
        }

        @Override
        public int read() throws IOException {
            int one = all.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = all.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > maxBytes) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return all.isFinished();
        }

        @Override
        public boolean isReady() {
            return all.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            all.setReadListener(listener);
        }
    }
}
