package org.sextant.server.words;

import java.util.Locale;
import java.util.ResourceBundle;
import org.sextant.guidance.Language;

/** What the public pages and the answers in the terminal say around a pack's own words, in each language. */
public final class PublicWords {

    private static final String BUNDLE = "org.sextant.server.words.public";

    private final Language language;
    private final ResourceBundle words;

    private PublicWords(Language language, ResourceBundle words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a language. */
    public static PublicWords of(Language language) {
        // the bundle without a language is English: the machine's own language must not stand in for it
        Locale locale = language == Language.ENGLISH ? Locale.ROOT : Locale.forLanguageTag(language.code());
        return new PublicWords(
                language,
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The words under this name. */
    public String get(String name) {
        return words.getString(name);
    }

    /** What an evidence grade means. */
    public String grade(String grade) {
        return words.containsKey("grade." + grade) ? words.getString("grade." + grade) : grade;
    }
}
