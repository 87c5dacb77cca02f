package org.sextant.server.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.words.Course;
import org.sextant.server.words.Wording;
import org.sextant.store.CaseDecision;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case on one sheet, for a tumour board, and what the board decided. */
@Controller
@RequestMapping("/cases/{id}")
class SheetPages {

    private static final int LONGEST_WORDS = 4_000;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final CaseDesk desk;
    private final PublicLibrary library;

    SheetPages(CaseDesk desk, PublicLibrary library) {
        this.desk = desk;
        this.library = library;
    }

    /** What was decided, as the sheet shows it. */
    record DecisionLine(boolean agrees, String author, String at, long caseVersion, String words) {

        static DecisionLine of(CaseDecision decision) {
            return new DecisionLine(
                    decision.choice() == CaseDecision.Choice.AGREE,
                    decision.author(),
                    MINUTE.format(decision.at()),
                    decision.caseVersion(),
                    decision.words());
        }

        @Override
        public String toString() {
            return "DecisionLine[redacted]";
        }
    }

    @GetMapping("/sheet")
    String show(@PathVariable String id, Locale locale, Model model) {
        Wording wording = Wording.of(locale);
        CaseId caseId = desk.getCase(id);
        CasePages.addCase(caseId, model);
        model.addAttribute("today", desk.today());
        List<Guidance> guidance = desk.readGuidance(caseId);
        model.addAttribute("packs", List.of());
        model.addAttribute(
                "paths",
                guidance.stream()
                        .map(one -> library.translate(one, wording.language()))
                        .flatMap(one -> DecisionPath.of(one, wording).stream())
                        .toList());
        desk.readFacts(caseId).ifPresent(facts -> {
            Records records = Records.of(caseId, desk);
            model.addAttribute("patient", facts.patient());
            model.addAttribute("facts", FactsView.of(facts, desk.listCorrections(caseId), records, wording));
            model.addAttribute("timeline", TimelinePicture.of(Course.of(facts, wording)));
            model.addAttribute(
                    "packs",
                    GuidanceView.of(guidance, desk.explore(facts, guidance), facts, records, library, wording));
        });
        model.addAttribute(
                "decisions",
                desk.listDecisions(caseId).stream().map(DecisionLine::of).toList());
        return "sheet";
    }

    /** Records what was decided, and goes back to the sheet; nothing is recorded without words. */
    @PostMapping("/decisions")
    String decide(@PathVariable String id, @RequestParam CaseDecision.Choice choice, @RequestParam String words) {
        CaseId caseId = desk.getCase(id);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST_WORDS) {
            return "redirect:/cases/" + caseId.value() + "/sheet?unsaid";
        }
        desk.decide(caseId, choice, said);
        return "redirect:/cases/" + caseId.value() + "/sheet";
    }
}
