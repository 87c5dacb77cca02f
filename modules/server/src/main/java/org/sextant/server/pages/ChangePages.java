package org.sextant.server.pages;

import org.sextant.model.CaseId;
import org.sextant.server.rooms.CaseDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What changed for a case when rules changed, and why. */
@Controller
class ChangePages {

    private final CaseDesk desk;

    ChangePages(CaseDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/cases/{id}/changes")
    String show(@PathVariable String id, Model model) {
        CaseId caseId = desk.getCase(id);
        CasePages.addCase(caseId, model);
        model.addAttribute(
                "changes",
                desk.readChanges(caseId).stream()
                        .map(change -> ChangesView.of(change, desk.clock()))
                        .toList());
        return "changes";
    }
}
