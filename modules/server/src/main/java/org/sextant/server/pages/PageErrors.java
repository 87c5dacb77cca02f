package org.sextant.server.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sextant.guidance.PackException;
import org.sextant.server.people.RefusedException;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.NotYoursException;
import org.sextant.server.rooms.UploadFailure;
import org.sextant.server.rooms.UploadRefusedException;
import org.sextant.server.rooms.UploadRefusedException.Reason;
import org.sextant.store.FrozenPackException;
import org.sextant.store.ReleaseRefusedException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Every error as a sentence that says what to do: a page for people, a problem document for programs. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors implements ErrorController {

    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "Sextant did not understand that request. Go back and try again.",
            403, "That is not open to you, or this page was open for too long. Go back, reload, and try again.",
            404, "There is nothing here. The case may have been deleted, or the address may be wrong.",
            405, "That cannot be done here. Go back and use the buttons of the page.",
            429, Reason.TOO_MANY.sentence());

    private static final String BROKEN =
            "Something in Sextant broke. Nothing you sent was lost. Try again; if it happens again, restart Sextant.";

    private static final String NOT_YOURS =
            "Only the patient whose case it is can do that. You may read it, mark facts, and record what was decided.";

    private final CaseDesk desk;

    PageErrors(CaseDesk desk) {
        this.desk = desk;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        Optional<Reason> reason = findReason(request, status);
        return answer(
                isProgram(request),
                status,
                reason.map(this::sentence).orElseGet(() -> SENTENCES.getOrDefault(status.value(), BROKEN)),
                reason.map(Reason::code));
    }

    private static Optional<Reason> findReason(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute(UploadFailure.ATTRIBUTE) instanceof Reason reason) {
            return Optional.of(reason);
        }
        return switch (status) {
            case CONTENT_TOO_LARGE -> Optional.of(Reason.TOO_LARGE);
            case REQUEST_TIMEOUT -> Optional.of(Reason.TOO_SLOW);
            case TOO_MANY_REQUESTS -> Optional.of(Reason.TOO_MANY);
            default -> Optional.empty();
        };
    }

    @ExceptionHandler(NoSuchElementException.class)
    Object absent(HttpServletRequest request) {
        return answer(isProgram(request), HttpStatus.NOT_FOUND, SENTENCES.getOrDefault(404, BROKEN), Optional.empty());
    }

    @ExceptionHandler(NotYoursException.class)
    Object notYours(HttpServletRequest request) {
        return answer(isProgram(request), HttpStatus.FORBIDDEN, NOT_YOURS, Optional.empty());
    }

    @ExceptionHandler(RefusedException.class)
    Object notDone(RefusedException refusal, HttpServletRequest request) {
        return answer(
                isProgram(request),
                HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.refusal().sentence(),
                Optional.empty());
    }

    @ExceptionHandler({ReleaseRefusedException.class, FrozenPackException.class, PackException.class})
    Object notReleased(RuntimeException refusal, HttpServletRequest request) {
        return answer(
                isProgram(request),
                HttpStatus.UNPROCESSABLE_CONTENT,
                Optional.ofNullable(refusal.getMessage()).orElse(BROKEN),
                Optional.empty());
    }

    @ExceptionHandler(UploadRefusedException.class)
    Object refused(UploadRefusedException refusal, HttpServletRequest request) {
        return refuse(request, refusal.reason(), refusal);
    }

    /** The page of an error is laid out by a request that is taken apart once more, and fails once more. */
    @ExceptionHandler(MultipartException.class)
    Object broken(MultipartException failure, HttpServletRequest request) {
        Reason reason = request.getAttribute(UploadFailure.ATTRIBUTE) instanceof Reason known
                ? known
                : UploadFailure.reason(failure);
        return refuse(request, reason, new UploadRefusedException(reason));
    }

    private Object refuse(HttpServletRequest request, Reason reason, UploadRefusedException refusal) {
        Object answer = answer(
                isProgram(request), HttpStatus.valueOf(reason.status()), sentence(reason), Optional.of(reason.code()));
        String wait = refusal.findWait()
                .map(pause -> Long.toString(pause.toSeconds()))
                .orElse("");
        return wait.isEmpty() || !(answer instanceof ResponseEntity<?> program)
                ? answer
                : ResponseEntity.status(program.getStatusCode())
                        .headers(program.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, wait)
                        .body(program.getBody());
    }

    private String sentence(Reason reason) {
        return reason == Reason.TOO_LARGE
                ? reason.sentence() + " The limit is " + desk.maxDocumentBytes() / (1024 * 1024)
                        + " MB a file. Nothing of this upload was taken."
                : reason.sentence();
    }

    /** The script of a page asks for JSON too. */
    private static boolean isProgram(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.startsWith("/api/")
                || Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                        .orElse("")
                        .startsWith("application/json");
    }

    private static Object answer(boolean program, HttpStatus status, String sentence, Optional<String> code) {
        if (program) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
            code.ifPresent(known -> problem.setProperty("code", known));
            return ResponseEntity.of(problem).build();
        }
        return new ModelAndView("error", Map.of("sentence", sentence), status);
    }
}
