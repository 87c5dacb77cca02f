package org.sextant.server.tomcat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;

/**
 * Cuts off whoever sends a body drop by drop. Tomcat's own timeouts begin again with each byte, and a servlet filter does not
 * see the bytes of an upload: Tomcat takes it apart below the filters. So the bytes are counted where Tomcat gets them.
 */
final class SlowSenderValve extends ValveBase {

    private final Duration grace;
    private final long bytesASecond;

    SlowSenderValve(Duration grace, long bytesASecond) {
        super(true);
        this.grace = grace;
        this.bytesASecond = bytesASecond;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request sent = request.getCoyoteRequest();
        InputBuffer body = sent.getInputBuffer();
        sent.setInputBuffer(new PacedInput(sent, body, grace, bytesASecond));
        try {
            getNext().invoke(request, response);
        } finally {
            sent.setInputBuffer(body);
        }
    }
}
