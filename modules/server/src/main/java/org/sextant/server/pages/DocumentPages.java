package org.sextant.server.pages;

import java.util.Locale;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.IssueKind;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;
import org.sextant.store.Job;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be done with one document: open it with its password, let it be read again, get it back as it came. */
@Controller
@RequestMapping("/cases/{id}/documents/{job}")
class DocumentPages {

    static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final CaseDesk desk;

    DocumentPages(CaseDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/password")
    Object open(
            @PathVariable String id,
            @PathVariable long job,
            @RequestParam String password,
            Locale locale,
            Model model) {
        CaseId caseId = desk.getOwnCase(id);
        Optional<IssueKind> refusal = desk.readWithPassword(desk.getJob(caseId, job), password);
        if (refusal.isEmpty()) {
            return back(caseId);
        }
        CasePages.addCase(caseId, model);
        model.addAttribute("sentence", Words.issue(refusal.get(), Wording.of(locale)));
        return "not-opened";
    }

    @PostMapping("/retry")
    ResponseEntity<Void> retry(@PathVariable String id, @PathVariable long job) {
        CaseId caseId = desk.getOwnCase(id);
        desk.readWithMoreRoom(desk.getJob(caseId, job));
        return back(caseId);
    }

    /** Always a download, under a name of ours, and nothing in it may run. */
    @GetMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable String id, @PathVariable long job) {
        Job found = desk.getJob(desk.getCase(id), job);
        return Download.named(nameOf(found))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(desk.readOriginal(found));
    }

    /** A name of ours, for theirs is not kept. */
    static String nameOf(Job job) {
        return "document-" + job.id()
                + job.findExtension().map(ending -> "." + ending).orElse("");
    }

    private static ResponseEntity<Void> back(CaseId caseId) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/cases/" + caseId.value())
                .build();
    }
}
