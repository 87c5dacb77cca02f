package org.sextant.server.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.Forms;
import org.sextant.model.Guidance;
import org.sextant.model.IssueKind;
import org.sextant.server.output.GuideJson;
import org.sextant.server.output.ReceiptJson;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.CorrectionForm;
import org.sextant.server.rooms.UploadDesk;
import org.sextant.server.words.Wording;
import org.sextant.store.CaseChange;
import org.sextant.store.Job;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Cases for programs: make one, hand in documents, watch, and read the guidance. */
@RestController
@RequestMapping("/api/cases")
public class CaseApi {

    private final CaseDesk desk;
    private final UploadDesk uploads;

    CaseApi(CaseDesk desk, UploadDesk uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> open() {
        String id = desk.newCase().value();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/cases/" + id)
                .body(Map.of("case", id));
    }

    /** What became of each file, in their order; the same bytes get the same receipt. */
    @PostMapping("/{id}/documents")
    ResponseEntity<Map<String, Object>> receive(
            @PathVariable String id,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key)
            throws IOException {
        CaseId caseId = desk.getOwnCase(id);
        return ResponseEntity.accepted()
                .header("Location", "/api/cases/" + id)
                .body(ReceiptJson.of(caseId, uploads.take(caseId, files, key), Wording.ENGLISH));
    }

    /** How far each document is. */
    @GetMapping("/{id}")
    Map<String, Object> progress(@PathVariable String id) {
        List<Job> jobs = desk.listProgress(desk.getCase(id));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("case", id);
        form.put("settled", jobs.stream().allMatch(job -> job.state().isTerminal()));
        form.put("documents", jobs.stream().map(CaseApi::job).toList());
        return form;
    }

    private static Map<String, Object> job(Job job) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("job", job.id());
        form.put("document", job.document().value());
        form.put("state", job.state().name());
        form.put("receivedAt", job.receivedAt().toString());
        form.put("changedAt", job.changedAt().toString());
        job.findReason().ifPresent(reason -> form.put("reason", reason));
        job.findReason().flatMap(CaseApi::code).ifPresent(code -> form.put("code", code));
        job.findReview().flatMap(CaseApi::code).ifPresent(code -> form.put("review", code));
        return form;
    }

    /** The code for machines of an issue that a job names. */
    private static Optional<String> code(String name) {
        return Arrays.stream(IssueKind.values())
                .filter(kind -> kind.name().equals(name))
                .map(IssueKind::code)
                .findFirst();
    }

    /** Opens a document with its password, which is in the body and used once: {@code {"password": "..."}}. */
    @PostMapping(path = "/{id}/documents/{job}/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> openWithPassword(
            @PathVariable String id, @PathVariable long job, @RequestBody Map<String, String> body) {
        Job waiting = desk.getJob(desk.getOwnCase(id), job);
        Optional<IssueKind> refusal = desk.readWithPassword(waiting, body.getOrDefault("password", ""));
        if (refusal.isPresent()) {
            return ResponseEntity.unprocessableContent()
                    .body(Map.of(
                            "code",
                            refusal.get().code(),
                            "sentence",
                            refusal.get().sentence()));
        }
        return ResponseEntity.accepted().body(job(desk.getJob(waiting.caseId(), job)));
    }

    /** Lets a document that ended quarantined or failed be read again, with more memory and time for the reader. */
    @PostMapping("/{id}/documents/{job}/retry")
    ResponseEntity<Map<String, Object>> retry(@PathVariable String id, @PathVariable long job) {
        Job ended = desk.getJob(desk.getOwnCase(id), job);
        return desk.readWithMoreRoom(ended)
                ? ResponseEntity.accepted().body(job(desk.getJob(ended.caseId(), job)))
                : ResponseEntity.status(HttpStatus.CONFLICT).body(job(ended));
    }

    /** Takes what a named person says of the records: a mark on statements or documents, or an addition in words. */
    @PostMapping(path = "/{id}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> correct(@PathVariable String id, @RequestBody CorrectionForm form) {
        CaseDesk.Taken taken =
                desk.correct(desk.getCase(id), form.toCorrection(desk.clock().instant()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("case", id, "document", taken.document().value()));
    }

    /** What was said so far, the earliest first. */
    @GetMapping("/{id}/corrections")
    List<Map<String, Object>> corrections(@PathVariable String id) {
        return desk.listCorrections(desk.getCase(id)).stream().map(Forms::of).toList();
    }

    /** What re-evaluations changed, the latest first: each change with both sides, its causes, the letter and the note. */
    @GetMapping("/{id}/changes")
    List<Map<String, Object>> changes(@PathVariable String id) {
        return desk.readChanges(desk.getCase(id)).stream().map(CaseApi::change).toList();
    }

    private static Map<String, Object> change(CaseChange change) {
        Map<String, Object> form = new LinkedHashMap<>(Forms.of(change.changed()));
        form.put("at", change.at().toString());
        form.put("letter", change.letter());
        form.put("note", change.note());
        return form;
    }

    @ExceptionHandler(CorrectionForm.RefusedException.class)
    ProblemDetail refused(CorrectionForm.RefusedException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refusal.getMessage());
    }

    /** The case and its guidance, in the form of {@code sextant guide --format json}. */
    @GetMapping(path = "/{id}/guidance", produces = MediaType.APPLICATION_JSON_VALUE)
    String guidance(@PathVariable String id) {
        CaseId caseId = desk.getCase(id);
        List<Guidance> guidance = desk.readGuidance(caseId);
        return desk.readFacts(caseId)
                .map(facts -> GuideJson.write(facts, guidance, desk.explore(facts, guidance), desk.dayOf(guidance)))
                .orElseThrow(() -> new NoSuchElementException("nothing is known of the case yet"));
    }
}
