package org.sextant.server.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.CaseId;
import org.sextant.server.output.AmendmentLetter;
import org.sextant.server.output.LetterPdf;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.CorrectionForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people say of their records, and the letter that asks the holder of a record to amend it. */
@Controller
@RequestMapping("/cases/{id}")
class CorrectionPages {

    private final CaseDesk desk;

    CorrectionPages(CaseDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes one mark and goes back to where it was made.
     *
     * @param say the mark and, behind bars, what it is about: one button is one word
     * @param from the page of the case it was made on
     */
    @PostMapping("/corrections")
    ResponseEntity<Void> correct(
            @PathVariable String id,
            @RequestParam String say,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "") String from) {
        CaseId caseId = desk.getCase(id);
        List<String> said = new ArrayList<>(Arrays.asList(say.split("\\|", -1)));
        String mark = said.remove(0);
        desk.correct(
                caseId,
                new CorrectionForm(mark, said, by, author, words)
                        .toCorrection(desk.clock().instant()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/cases/" + caseId.value() + (from.equals("facts") ? "/facts" : ""))
                .build();
    }

    @ExceptionHandler(CorrectionForm.RefusedException.class)
    ModelAndView refused(CorrectionForm.RefusedException refusal) {
        return new ModelAndView(
                "error",
                Map.of("sentence", Optional.ofNullable(refusal.getMessage()).orElse("")),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(path = "/amendment.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    ResponseEntity<String> letter(@PathVariable String id) {
        return Download.named("amendment-request.txt").body(write(id).text());
    }

    @GetMapping(path = "/amendment.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> letterToPrint(@PathVariable String id) {
        return Download.named("amendment-request.pdf").body(LetterPdf.write(write(id)));
    }

    private AmendmentLetter write(String id) {
        CaseId caseId = desk.getCase(id);
        return AmendmentLetter.of(desk.listCorrections(caseId), desk.texts(), desk.today());
    }
}
