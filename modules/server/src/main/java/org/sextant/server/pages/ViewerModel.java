package org.sextant.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sextant.guidance.Language;
import org.sextant.server.rooms.Viewer;
import org.sextant.server.security.SignedIn;
import org.sextant.server.settings.Settings;
import org.sextant.server.words.Wording;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells every page who looks at it, so that it offers only what they can do, and in which other languages it can be read. */
@ControllerAdvice
class ViewerModel {

    private final SignedIn signedIn;
    private final boolean demo;

    ViewerModel(SignedIn signedIn, Settings settings) {
        this.signedIn = signedIn;
        this.demo = settings.server().demo();
    }

    @ModelAttribute("viewer")
    Optional<Viewer> viewer() {
        return signedIn.find();
    }

    /** Whether the patients are invented, and the pages show a tour. */
    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    /** A language that the page can be read in. */
    record OtherLanguage(String code, String name, String here) {}

    /** The languages that the page does not speak now; none where it answers a form, for such an answer has no address. */
    @ModelAttribute("otherLanguages")
    List<OtherLanguage> otherLanguages(HttpServletRequest request, Locale locale) {
        return HttpMethod.GET.matches(request.getMethod())
                ? Stream.of(Language.values())
                        .filter(language -> language != Wording.of(locale).language())
                        .map(language ->
                                new OtherLanguage(language.code(), language.ownName(), here(request, language)))
                        .toList()
                : List.of();
    }

    private static String here(HttpServletRequest request, Language language) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(PagesConfiguration.LANGUAGE, language.code())
                .build()
                .toUriString();
    }
}
