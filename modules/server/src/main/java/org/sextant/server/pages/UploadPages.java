package org.sextant.server.pages;

import java.io.IOException;
import java.util.List;
import org.sextant.model.CaseId;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of the case page. Their names are never looked at: a file's name is patient data too. */
@Controller
@RequestMapping
class UploadPages {

    private final CaseDesk desk;

    UploadPages(CaseDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/cases/{id}/documents")
    ResponseEntity<Void> upload(
            @PathVariable String id, @RequestParam(name = "files", required = false) List<MultipartFile> files)
            throws IOException {
        CaseId caseId = desk.getCase(id);
        for (byte[] content : Uploads.contents(files, desk.maxDocumentBytes())) {
            desk.receive(caseId, content);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/cases/" + caseId.value())
                .build();
    }
}
