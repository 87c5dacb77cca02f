package org.sextant.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.sextant.guidance.GeneralAnswer;
import org.sextant.guidance.TopicFinder.Answered;
import org.sextant.guidance.TopicFinder.Found;
import org.sextant.guidance.TopicFinder.NotCovered;
import org.sextant.guidance.TopicFinder.Unsure;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.words.Glossary;
import org.sextant.server.words.Wording;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The pages that everybody may see: a question gets its general answer, and the library lies open. A question is sent as
 * the body of a request, for it may tell of a person, and addresses end up in histories and logs.
 */
@Controller
@RequestMapping
class PublicPages {

    private final PublicLibrary library;

    PublicPages(PublicLibrary library) {
        this.library = library;
    }

    /** Fetched before anything is written: the form that needs it stands at the end of pages longer than the buffer. */
    @ModelAttribute
    void fetchToken(CsrfToken token) {
        token.getToken();
    }

    @GetMapping("/")
    String front(Locale locale, Model model) {
        model.addAttribute("packs", library.packs(Wording.of(locale).language()));
        return "front";
    }

    @GetMapping("/library")
    String library(Locale locale, Model model) {
        model.addAttribute("packs", library.packs(Wording.of(locale).language()));
        model.addAttribute(
                "glossary", Glossary.of(Wording.of(locale).language()).entries());
        return "library";
    }

    @GetMapping("/topics/{pack}/{topic}")
    String topic(@PathVariable String pack, @PathVariable String topic, Locale locale, Model model) {
        Wording wording = Wording.of(locale);
        model.addAttribute("answer", AnswerView.of(library.get(pack, topic, wording.language()), wording));
        return "topic";
    }

    /** The answer, or a page that says which may be meant; both speak the language that was asked in. */
    @PostMapping("/ask")
    String ask(
            @RequestParam(name = "question", defaultValue = "") String question,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Found found = library.find(question, Wording.of(locale).language());
        if (found instanceof Answered answered) {
            GeneralAnswer answer = answered.answer();
            return "redirect:/topics/" + answer.pack().name() + "/" + answer.topic() + "?lang="
                    + found.language().code();
        }
        Wording wording = Wording.of(found.language());
        Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request))
                .setLocale(request, response, wording.locale());
        model.addAttribute("asked", question);
        model.addAttribute("packs", library.packs(found.language()));
        if (found instanceof Unsure unsure) {
            model.addAttribute("candidates", unsure.candidates());
        } else if (found instanceof NotCovered other) {
            model.addAttribute("says", other.says().orElse(wording.get("elsewhere.text")));
        }
        return "front";
    }
}
