package org.sextant.server.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.NoSuchElementException;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.UploadRefusedException;
import org.sextant.server.rooms.Uploads;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Every error as a sentence that says what to do: a page for people, a problem document for programs. */
@Controller
@ControllerAdvice
class PageErrors implements ErrorController {

    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "Sextant did not understand that request. Go back and try again.",
            403, "This page was open for too long, or the request came from elsewhere. Go back, reload, and try again.",
            404, "There is nothing here. The case may have been deleted, or the address may be wrong.",
            405, "That cannot be done here. Go back and use the buttons of the page.");

    private static final String BROKEN =
            "Something in Sextant broke. Nothing you sent was lost. Try again; if it happens again, restart Sextant.";

    private final CaseDesk desk;

    PageErrors(CaseDesk desk) {
        this.desk = desk;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        String sentence = status == HttpStatus.CONTENT_TOO_LARGE
                ? Uploads.tooLarge(desk.maxDocumentBytes())
                : SENTENCES.getOrDefault(status.value(), BROKEN);
        boolean program = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/");
        return answer(program, status, sentence);
    }

    @ExceptionHandler(NoSuchElementException.class)
    Object absent(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, SENTENCES.getOrDefault(404, BROKEN));
    }

    @ExceptionHandler(UploadRefusedException.class)
    Object refused(UploadRefusedException refusal, HttpServletRequest request) {
        HttpStatus status = refusal.isTooLarge() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
        return answer(request, status, refusal.sentence());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, Uploads.tooLarge(desk.maxDocumentBytes()));
    }

    private static Object answer(HttpServletRequest request, HttpStatus status, String sentence) {
        return answer(request.getRequestURI().startsWith("/api/"), status, sentence);
    }

    private static Object answer(boolean program, HttpStatus status, String sentence) {
        if (program) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, sentence))
                    .build();
        }
        return new ModelAndView("error", Map.of("sentence", sentence), status);
    }
}
