package org.sextant.server.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.server.output.GuideJson;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.words.Wording;
import org.sextant.store.Job;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything of a case in one file: its documents as they came, the case and its guidance, also to print, the record in FHIR. */
@Controller
class EverythingPages {

    private final CaseDesk desk;
    private final GuidancePdf pdf;

    EverythingPages(CaseDesk desk, GuidancePdf pdf) {
        this.desk = desk;
        this.pdf = pdf;
    }

    @GetMapping("/cases/{id}/everything.zip")
    ResponseEntity<byte[]> download(@PathVariable String id, Locale locale) {
        return Download.named("everything.zip")
                .contentType(MediaType.valueOf("application/zip"))
                .header("Content-Security-Policy", DocumentPages.NOTHING_RUNS)
                .body(write(desk.getCase(id), Wording.of(locale)));
    }

    private byte[] write(CaseId caseId, Wording wording) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Job job : desk.listProgress(caseId)) {
                add(zip, "documents/" + DocumentPages.nameOf(job), desk.readOriginal(job));
            }
            List<Guidance> guidance = desk.readGuidance(caseId);
            desk.readFacts(caseId).ifPresent(facts -> {
                add(
                        zip,
                        "case.json",
                        text(GuideJson.write(facts, guidance, desk.explore(facts, guidance), desk.dayOf(guidance))));
                add(zip, "guidance.pdf", pdf.write(facts, guidance, wording));
            });
            desk.readBundle(caseId).ifPresent(bundle -> add(zip, "case.fhir.json", text(bundle)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
