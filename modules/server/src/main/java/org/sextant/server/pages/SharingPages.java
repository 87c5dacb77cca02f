package org.sextant.server.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sextant.model.CaseId;
import org.sextant.server.people.PeopleDesk;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may see a case, and the end of it: what only its patient decides. */
@Controller
@RequestMapping("/cases/{id}")
class SharingPages {

    /** The word that somebody who is sure types, in each language. */
    private static final Set<String> SURE = Set.of("delete", "borrar");

    private final CaseDesk desk;
    private final PeopleDesk people;
    private final SignedIn signedIn;

    SharingPages(CaseDesk desk, PeopleDesk people, SignedIn signedIn) {
        this.desk = desk;
        this.people = people;
        this.signedIn = signedIn;
    }

    @GetMapping("/sharing")
    String show(@PathVariable String id, Model model) {
        addMembers(desk.getOwnCase(id), model);
        return "sharing";
    }

    /** The same page, with a code that is shown once. */
    @PostMapping("/sharing")
    String invite(@PathVariable String id, Model model) {
        CaseId caseId = desk.getOwnCase(id);
        model.addAttribute("code", people.invite(signedIn.get(), caseId));
        addMembers(caseId, model);
        return "sharing";
    }

    private void addMembers(CaseId caseId, Model model) {
        CasePages.addCase(caseId, model);
        model.addAttribute("members", people.listMembers(caseId));
    }

    @PostMapping("/sharing/end")
    String shutOut(@PathVariable String id, @RequestParam String account) {
        CaseId caseId = desk.getOwnCase(id);
        people.shutOut(signedIn.get(), caseId, account);
        return "redirect:/cases/" + caseId.value() + "/sharing";
    }

    /** Deletes everything of the case, once the word was typed that says so. */
    @PostMapping("/deletion")
    ModelAndView delete(@PathVariable String id, @RequestParam(defaultValue = "") String word) {
        CaseId caseId = desk.getOwnCase(id);
        if (!SURE.contains(word.strip().toLowerCase(Locale.ROOT))) {
            return new ModelAndView("redirect:/cases/" + caseId.value() + "/sharing?unsaid");
        }
        return new ModelAndView(
                "deleted", Map.of("documents", desk.delete(caseId), "caseName", CasePages.shortName(caseId)));
    }
}
