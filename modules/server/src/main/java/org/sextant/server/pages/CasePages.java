package org.sextant.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.words.Wording;
import org.sextant.store.Job;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of cases. */
@Controller
@RequestMapping
class CasePages {

    private final CaseDesk desk;
    private final PublicLibrary library;
    private final GuidancePdf pdf;

    CasePages(CaseDesk desk, PublicLibrary library, GuidancePdf pdf) {
        this.desk = desk;
        this.library = library;
        this.pdf = pdf;
    }

    /** A case on the first page. */
    record CaseLine(String id, String name, int documents, boolean settled, boolean news) {}

    @ModelAttribute("maxMegabytes")
    long maxMegabytes() {
        return desk.maxDocumentBytes() / (1024 * 1024);
    }

    @GetMapping("/cases")
    String home(Model model) {
        model.addAttribute("cases", desk.listCases().stream().map(this::line).toList());
        return "home";
    }

    private CaseLine line(CaseId caseId) {
        List<Job> jobs = desk.listProgress(caseId);
        return new CaseLine(
                caseId.value(),
                shortName(caseId),
                jobs.size(),
                jobs.stream().allMatch(job -> job.state().isTerminal()),
                desk.hasNews(caseId));
    }

    /** Enough of a random id to tell cases apart by eye. */
    static String shortName(CaseId caseId) {
        return caseId.value().length() > 12 ? caseId.value().substring(0, 8) : caseId.value();
    }

    @PostMapping("/cases")
    String open() {
        return "redirect:/cases/" + desk.newCase().value();
    }

    @GetMapping("/cases/{id}")
    String show(@PathVariable String id, Locale locale, Model model) {
        addProgress(desk.getCase(id), Wording.of(locale), model);
        return "case";
    }

    /** The part of the case page that refreshes itself until every document is done. */
    @GetMapping("/cases/{id}/progress")
    String progress(@PathVariable String id, Locale locale, Model model) {
        addProgress(desk.getCase(id), Wording.of(locale), model);
        return "case :: progress";
    }

    private void addProgress(CaseId caseId, Wording wording, Model model) {
        addCase(caseId, model);
        model.addAttribute("progress", ProgressView.of(caseId, desk, wording));
        model.addAttribute("steps", ProgressView.STEPS);
    }

    /** What every page of a case is told of it. */
    static void addCase(CaseId caseId, Model model) {
        model.addAttribute("caseId", caseId.value());
        model.addAttribute("caseName", shortName(caseId));
    }

    @GetMapping("/cases/{id}/facts")
    String facts(@PathVariable String id, Locale locale, Model model) {
        CaseId caseId = desk.getCase(id);
        addCase(caseId, model);
        desk.readFacts(caseId)
                .ifPresent(facts -> model.addAttribute(
                        "facts",
                        FactsView.of(
                                facts, desk.listCorrections(caseId), Records.of(caseId, desk), Wording.of(locale))));
        return "facts";
    }

    @GetMapping("/cases/{id}/guidance")
    String guidance(@PathVariable String id, Locale locale, Model model) {
        Wording wording = Wording.of(locale);
        CaseId caseId = desk.getCase(id);
        addCase(caseId, model);
        List<Guidance> guidance = desk.readGuidance(caseId);
        model.addAttribute("packs", List.of());
        desk.findFacts(caseId).ifPresent(facts -> {
            Records records = Records.of(caseId, desk);
            model.addAttribute("facts", FactsView.of(facts, desk.listCorrections(caseId), records, wording));
            model.addAttribute(
                    "packs",
                    GuidanceView.of(guidance, desk.explore(facts, guidance), facts, records, library, wording));
        });
        return "guidance";
    }

    @GetMapping(path = "/cases/{id}/guidance.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> guidanceToPrint(@PathVariable String id, Locale locale) {
        CaseId caseId = desk.getCase(id);
        List<Guidance> guidance = desk.readGuidance(caseId);
        return desk.findFacts(caseId)
                .map(facts -> Download.named("guidance.pdf").body(pdf.write(facts, guidance, Wording.of(locale))))
                .orElseThrow(() -> new NoSuchElementException("nothing has been read yet"));
    }
}
