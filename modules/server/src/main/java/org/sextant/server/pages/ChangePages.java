package org.sextant.server.pages;

import java.util.Locale;
import org.sextant.model.CaseId;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.words.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What changed for a case when rules changed, and why. */
@Controller
class ChangePages {

    private final CaseDesk desk;
    private final PublicLibrary library;

    ChangePages(CaseDesk desk, PublicLibrary library) {
        this.desk = desk;
        this.library = library;
    }

    @GetMapping("/cases/{id}/changes")
    String show(@PathVariable String id, Locale locale, Model model) {
        CaseId caseId = desk.getCase(id);
        Wording wording = Wording.of(locale);
        CasePages.addCase(caseId, model);
        model.addAttribute(
                "changes",
                desk.readChanges(caseId).stream()
                        .map(change -> ChangesView.of(change, library, wording, desk.clock()))
                        .toList());
        return "changes";
    }
}
