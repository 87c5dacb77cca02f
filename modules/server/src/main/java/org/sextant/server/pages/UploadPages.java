package org.sextant.server.pages;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.server.output.ReceiptJson;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.UploadDesk;
import org.sextant.server.rooms.UploadDesk.UploadedFile;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Takes the files of the case page: the form sends all at once, the page's script one by one. */
@Controller
@RequestMapping
class UploadPages {

    private final CaseDesk desk;
    private final UploadDesk uploads;

    UploadPages(CaseDesk desk, UploadDesk uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    /** A file that was not taken, in the answer to whoever sent it. */
    record RefusedFile(String name, String code, String sentence) {}

    /** Back to the case; or, where some files were refused, a page that names them. */
    @PostMapping("/cases/{id}/documents")
    ModelAndView upload(
            @PathVariable String id,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            Locale locale)
            throws IOException {
        Wording wording = Wording.of(locale);
        CaseId caseId = desk.getOwnCase(id);
        List<UploadedFile> taken = uploads.take(caseId, files, Optional.empty());
        List<RefusedFile> refused = taken.stream()
                .flatMap(file -> file
                        .findRefusal()
                        .map(kind -> new RefusedFile(file.name(), kind.code(), Words.issue(kind, wording)))
                        .stream())
                .toList();
        if (refused.isEmpty()) {
            return new ModelAndView(backTo(caseId));
        }
        return new ModelAndView(
                "refused",
                Map.of(
                        "caseId",
                        caseId.value(),
                        "caseName",
                        CasePages.shortName(caseId),
                        "refused",
                        refused,
                        "taken",
                        taken.size() - refused.size()));
    }

    private static View backTo(CaseId caseId) {
        RedirectView back = new RedirectView("/cases/" + caseId.value());
        back.setStatusCode(HttpStatus.SEE_OTHER);
        back.setExposeModelAttributes(false);
        return back;
    }

    /** The receipts, for the page's script. */
    @PostMapping(path = "/cases/{id}/documents", headers = "X-Requested-With=upload")
    ResponseEntity<Map<String, Object>> uploadByScript(
            @PathVariable String id,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            Locale locale)
            throws IOException {
        Wording wording = Wording.of(locale);
        CaseId caseId = desk.getOwnCase(id);
        return ResponseEntity.accepted()
                .body(ReceiptJson.of(caseId, uploads.take(caseId, files, Optional.empty()), wording));
    }
}
