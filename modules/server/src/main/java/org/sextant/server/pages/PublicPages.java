package org.sextant.server.pages;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.GeneralAnswer;
import org.sextant.guidance.Language;
import org.sextant.guidance.TopicFinder.Answered;
import org.sextant.guidance.TopicFinder.Found;
import org.sextant.guidance.TopicFinder.NotCovered;
import org.sextant.guidance.TopicFinder.Unsure;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.words.PublicWords;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    @ModelAttribute("words")
    PublicWords words(@RequestParam(name = "lang", required = false) @Nullable String lang, Locale accepted) {
        return PublicWords.of(Optional.ofNullable(lang)
                .flatMap(Language::find)
                .or(() -> Language.find(accepted.getLanguage()))
                .orElse(Language.ENGLISH));
    }

    /** Fetched before anything is written: the form that needs it stands at the end of pages longer than the buffer. */
    @ModelAttribute
    void fetchToken(CsrfToken token) {
        token.getToken();
    }

    @ModelAttribute("languages")
    List<Language> languages() {
        return List.of(Language.values());
    }

    @ModelAttribute("signedIn")
    boolean signedIn(@Nullable Principal principal) {
        return principal != null;
    }

    @GetMapping("/")
    String front(@ModelAttribute("words") PublicWords words, Model model) {
        model.addAttribute("here", "/");
        model.addAttribute("packs", library.packs(words.language()));
        return "front";
    }

    @GetMapping("/library")
    String library(@ModelAttribute("words") PublicWords words, Model model) {
        model.addAttribute("here", "/library");
        model.addAttribute("packs", library.packs(words.language()));
        return "library";
    }

    @GetMapping("/topics/{pack}/{topic}")
    String topic(
            @PathVariable String pack,
            @PathVariable String topic,
            @ModelAttribute("words") PublicWords words,
            Model model) {
        model.addAttribute("here", "/topics/" + pack + "/" + topic);
        model.addAttribute("answer", AnswerView.of(library.get(pack, topic, words.language()), words));
        return "topic";
    }

    @PostMapping("/ask")
    String ask(
            @RequestParam(name = "question", defaultValue = "") String question,
            @ModelAttribute("words") PublicWords words,
            Model model) {
        Found found = library.find(question, words.language());
        PublicWords said = PublicWords.of(found.language());
        if (found instanceof Answered answered) {
            GeneralAnswer answer = answered.answer();
            return "redirect:/topics/" + answer.pack().name() + "/" + answer.topic() + "?lang="
                    + found.language().code();
        }
        model.addAttribute("here", "/");
        model.addAttribute("words", said);
        model.addAttribute("asked", question);
        model.addAttribute("packs", library.packs(found.language()));
        if (found instanceof Unsure unsure) {
            model.addAttribute("candidates", unsure.candidates());
        } else if (found instanceof NotCovered other) {
            model.addAttribute("says", other.says().orElse(said.get("elsewhere.text")));
        }
        return "front";
    }
}
