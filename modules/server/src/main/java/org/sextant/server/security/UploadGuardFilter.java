package org.sextant.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.sextant.server.rooms.UploadFailure;
import org.sextant.server.rooms.UploadQuota;
import org.sextant.server.rooms.UploadRefusedException.Reason;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an upload before it is read to its end: by its announced length, by what came lately, or as soon as one of its
 * files is too long. It stands before the check of the form's token, which lies in the upload itself: with an upload that
 * cannot be taken apart the token would be out of reach, and the refusal the wrong one.
 */
final class UploadGuardFilter extends OncePerRequestFilter {

    private final long maxBytes;
    private final UploadQuota quota;

    UploadGuardFilter(long maxBytes, UploadQuota quota) {
        this.maxBytes = maxBytes;
        this.quota = quota;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > maxBytes) {
            response.sendError(Reason.TOO_LARGE.status());
            return;
        }
        if (isForm(request) && request.isRequestedSessionIdValid()) {
            Optional<Duration> wait = quota.findWait(1, 1);
            if (wait.isPresent()) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
                response.sendError(Reason.TOO_MANY.status());
                return;
            }
            Optional<Reason> broken = findBroken(request);
            if (broken.isPresent()) {
                request.setAttribute(UploadFailure.ATTRIBUTE, broken.get());
                response.sendError(broken.get().status());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return request.getMethod().equals("POST") && type.startsWith("multipart/");
    }

    private static Optional<Reason> findBroken(HttpServletRequest request) {
        try {
            request.getParts();
            return Optional.empty();
        } catch (IOException | ServletException | RuntimeException e) {
            return Optional.of(UploadFailure.reason(e));
        }
    }
}
