package org.sextant.server.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sextant.server.people.PeopleDesk;
import org.sextant.server.security.SignedIn;
import org.sextant.store.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts and the audit trail, for administrators; nothing of any case but its id. */
@Controller
@RequestMapping("/administration")
class AdministrationPages {

    private final PeopleDesk people;
    private final SignedIn signedIn;

    AdministrationPages(PeopleDesk people, SignedIn signedIn) {
        this.people = people;
        this.signedIn = signedIn;
    }

    @GetMapping
    String show(Model model) {
        addAccounts(model);
        return "administration";
    }

    private void addAccounts(Model model) {
        model.addAttribute("accounts", people.listAccounts());
        model.addAttribute("roles", Role.values());
    }

    /** The same page, with a code that is shown once. */
    @PostMapping("/accounts")
    String offer(@RequestParam(name = "role", required = false) List<Role> roles, Model model) {
        Set<Role> chosen = roles == null || roles.isEmpty() ? EnumSet.of(Role.PATIENT) : EnumSet.copyOf(roles);
        model.addAttribute("code", people.invite(signedIn.get(), chosen));
        addAccounts(model);
        return "administration";
    }

    @PostMapping("/accounts/use")
    String enable(@RequestParam String account, @RequestParam boolean enabled) {
        people.enable(signedIn.get(), account, enabled);
        return "redirect:/administration";
    }

    @GetMapping("/audit")
    String audit(@RequestParam(defaultValue = "") String word, Model model) {
        model.addAttribute("word", word);
        model.addAttribute("entries", people.searchAudit(word));
        model.addAttribute("broken", people.findBreakOfAudit());
        return "audit";
    }
}
