package org.sextant.server.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.server.people.PeopleDesk;
import org.sextant.server.people.RefusedException;
import org.sextant.server.rooms.Viewer;
import org.sextant.server.security.SignedIn;
import org.sextant.server.words.Wording;
import org.sextant.store.Account;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Making an account, and what everybody does with their own. */
@Controller
@RequestMapping
class AccountPages {

    private final PeopleDesk people;
    private final SignedIn signedIn;

    AccountPages(PeopleDesk people, SignedIn signedIn) {
        this.people = people;
        this.signedIn = signedIn;
    }

    @ModelAttribute("signUpOpen")
    boolean signUpOpen() {
        return people.isOpen();
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping("/sign-up")
    String signUp() {
        return "sign-up";
    }

    /** Back to the sign-in page with a new account; or the form once more, with what is wrong. */
    @PostMapping("/sign-up")
    ModelAndView signUp(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String code,
            Locale locale) {
        try {
            people.signUp(name, password, code);
            return new ModelAndView("redirect:/sign-in?made");
        } catch (RefusedException e) {
            return new ModelAndView(
                    "sign-up",
                    Map.of("refusal", e.refusal().sentence(Wording.of(locale)), "name", name, "code", code),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/account")
    String account(Model model) {
        Optional<Account> account = people.findAccount(signedIn.get().id());
        model.addAttribute("hasPassword", account.isPresent());
        model.addAttribute(
                "hasSecondFactor", account.flatMap(Account::findSecondFactor).isPresent());
        model.addAttribute("secret", people.drawSecondFactor());
        return "account";
    }

    @PostMapping("/account/password")
    String changePassword(@RequestParam String now, @RequestParam String next) {
        people.changePassword(signedIn.get(), now, next);
        return "redirect:/account?changed";
    }

    @PostMapping("/account/second-factor")
    String useSecondFactor(@RequestParam String now, @RequestParam String secret, @RequestParam String digits) {
        people.useSecondFactor(signedIn.get(), now, secret, digits);
        return "redirect:/account?changed";
    }

    @PostMapping("/account/no-second-factor")
    String dropSecondFactor(@RequestParam String now) {
        people.dropSecondFactor(signedIn.get(), now);
        return "redirect:/account?changed";
    }

    /** Opens the case that a code was given for. */
    @PostMapping("/invitations")
    String redeem(@RequestParam String code) {
        Viewer viewer = signedIn.get();
        CaseId caseId = people.redeem(viewer, code);
        return "redirect:/cases/" + caseId.value();
    }
}
