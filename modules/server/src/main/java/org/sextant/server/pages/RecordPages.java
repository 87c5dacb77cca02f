package org.sextant.server.pages;

import java.util.Locale;
import java.util.NoSuchElementException;
import org.sextant.model.Box;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentText;
import org.sextant.model.Page;
import org.sextant.reading.PageView;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.words.Wording;
import org.sextant.store.Job;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a document, as words and as pictures. */
@Controller
@RequestMapping("/cases/{id}/documents/{job}/pages")
class RecordPages {

    /** Fine enough to read a page on any screen. */
    private static final int PAGE_DPI = 120;

    /** Fine enough to tell a 1 from an l. */
    private static final int PART_DPI = 200;

    private final CaseDesk desk;

    RecordPages(CaseDesk desk) {
        this.desk = desk;
    }

    /** A page and what was found on it; with begin and end, offsets of the document's text, those words are marked. */
    @GetMapping("/{page}")
    String show(
            @PathVariable String id,
            @PathVariable long job,
            @PathVariable int page,
            @RequestParam(defaultValue = "0") int begin,
            @RequestParam(defaultValue = "0") int end,
            Locale locale,
            Model model) {
        CaseId caseId = desk.getCase(id);
        Job found = desk.getJob(caseId, job);
        DocumentText text = desk.readPage(found, page).orElseThrow(RecordPages::noSuchPage);
        model.addAttribute("caseId", id);
        model.addAttribute(
                "page",
                PageShown.of(
                        Records.of(caseId, desk),
                        found,
                        text,
                        getPage(text, page),
                        begin,
                        end,
                        desk.listStatements(found),
                        Wording.of(locale)));
        return "page";
    }

    /** The page as it looks. */
    @GetMapping("/{page}.png")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable long job, @PathVariable int page) {
        if (page < 1) {
            throw noSuchPage();
        }
        return answer(desk.getJob(desk.getCase(id), job), PageView.whole(page, PAGE_DPI));
    }

    /** The part of the page around these words, as it looks. */
    @GetMapping("/{page}/part.png")
    ResponseEntity<byte[]> part(
            @PathVariable String id,
            @PathVariable long job,
            @PathVariable int page,
            @RequestParam int begin,
            @RequestParam int end) {
        Job found = desk.getJob(desk.getCase(id), job);
        DocumentText text = desk.findText(found).orElseThrow(RecordPages::noSuchPage);
        Box frame = Picture.findFrame(getPage(text, page), begin, end).orElseThrow(RecordPages::noSuchPage);
        return answer(found, new PageView(page, PART_DPI, frame));
    }

    private ResponseEntity<byte[]> answer(Job job, PageView view) {
        byte[] png =
                desk.readPicture(job, view).orElseThrow(RecordPages::noSuchPage).png();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("Content-Security-Policy", DocumentPages.NOTHING_RUNS)
                .body(png);
    }

    private static Page getPage(DocumentText text, int number) {
        return text.pages().stream()
                .filter(page -> page.number() == number)
                .findFirst()
                .orElseThrow(RecordPages::noSuchPage);
    }

    private static NoSuchElementException noSuchPage() {
        return new NoSuchElementException("the document has no such page, or none that can be shown");
    }
}
