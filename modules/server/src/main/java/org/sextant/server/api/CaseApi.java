package org.sextant.server.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.server.output.GuideJson;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.Uploads;
import org.sextant.store.Job;
import org.sextant.store.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Cases for programs: make one, hand in documents, watch, and read the guidance. */
@RestController
@RequestMapping("/api/cases")
public class CaseApi {

    private final CaseDesk desk;

    CaseApi(CaseDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> open() {
        String id = desk.newCase().value();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/cases/" + id)
                .body(Map.of("case", id));
    }

    /** The receipts in the order of the files; the same bytes get the same receipt. */
    @PostMapping("/{id}/documents")
    ResponseEntity<Map<String, Object>> receive(
            @PathVariable String id, @RequestParam(name = "files", required = false) List<MultipartFile> files)
            throws IOException {
        CaseId caseId = desk.getCase(id);
        List<Map<String, Object>> receipts = new ArrayList<>();
        for (byte[] content : Uploads.contents(files, desk.maxDocumentBytes())) {
            receipts.add(receipt(desk.receive(caseId, content)));
        }
        return ResponseEntity.accepted()
                .header("Location", "/api/cases/" + id)
                .body(Map.of("case", id, "receipts", receipts));
    }

    private static Map<String, Object> receipt(Receipt receipt) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("job", receipt.job());
        form.put("document", receipt.document().value());
        form.put("receivedAt", receipt.receivedAt().toString());
        return form;
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
        return form;
    }

    /** The case and its guidance, in the form of {@code sextant guide --format json}. */
    @GetMapping(path = "/{id}/guidance", produces = MediaType.APPLICATION_JSON_VALUE)
    String guidance(@PathVariable String id) {
        CaseId caseId = desk.getCase(id);
        List<Guidance> guidance = desk.readGuidance(caseId);
        return desk.readFacts(caseId)
                .map(facts -> GuideJson.write(
                        facts,
                        guidance,
                        guidance.stream().map(Guidance::asOf).findFirst().orElseGet(desk::today)))
                .orElseThrow(() -> new NoSuchElementException("nothing is known of the case yet"));
    }
}
