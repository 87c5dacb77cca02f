package org.sextant.server.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
import org.sextant.server.words.Wording;
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

    private final CaseDesk desk;

    PageErrors(CaseDesk desk) {
        this.desk = desk;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        Wording wording = Wording.of(locale);
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        Optional<Reason> reason = findReason(request, status);
        return answer(
                isProgram(request),
                status,
                reason.map(known -> sentence(known, wording))
                        .orElseGet(() -> wording.find("error." + status.value(), wording.get("error.broken"))),
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
    Object absent(HttpServletRequest request, Locale locale) {
        return answer(
                isProgram(request), HttpStatus.NOT_FOUND, Wording.of(locale).get("error.404"), Optional.empty());
    }

    @ExceptionHandler(NotYoursException.class)
    Object notYours(HttpServletRequest request, Locale locale) {
        return answer(
                isProgram(request), HttpStatus.FORBIDDEN, Wording.of(locale).get("error.not-yours"), Optional.empty());
    }

    @ExceptionHandler(RefusedException.class)
    Object notDone(RefusedException refusal, HttpServletRequest request, Locale locale) {
        return answer(
                isProgram(request),
                HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.refusal().sentence(Wording.of(locale)),
                Optional.empty());
    }

    @ExceptionHandler({ReleaseRefusedException.class, FrozenPackException.class, PackException.class})
    Object notReleased(RuntimeException refusal, HttpServletRequest request, Locale locale) {
        return answer(
                isProgram(request),
                HttpStatus.UNPROCESSABLE_CONTENT,
                Optional.ofNullable(refusal.getMessage())
                        .orElseGet(() -> Wording.of(locale).get("error.broken")),
                Optional.empty());
    }

    @ExceptionHandler(UploadRefusedException.class)
    Object refused(UploadRefusedException refusal, HttpServletRequest request, Locale locale) {
        return refuse(request, refusal.reason(), refusal, Wording.of(locale));
    }

    /** The page of an error is laid out by a request that is taken apart once more, and fails once more. */
    @ExceptionHandler(MultipartException.class)
    Object broken(MultipartException failure, HttpServletRequest request, Locale locale) {
        Reason reason = request.getAttribute(UploadFailure.ATTRIBUTE) instanceof Reason known
                ? known
                : UploadFailure.reason(failure);
        return refuse(request, reason, new UploadRefusedException(reason), Wording.of(locale));
    }

    private Object refuse(HttpServletRequest request, Reason reason, UploadRefusedException refusal, Wording wording) {
        Object answer = answer(
                isProgram(request),
                HttpStatus.valueOf(reason.status()),
                sentence(reason, wording),
                Optional.of(reason.code()));
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

    private String sentence(Reason reason, Wording wording) {
        String sentence = wording.sentence("upload", reason, reason.sentence());
        return reason == Reason.TOO_LARGE
                ? sentence + " " + wording.get("error.limit", desk.maxDocumentBytes() / (1024 * 1024))
                : sentence;
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
