package org.sextant.server.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sextant.guidance.Language;

/**
 * What pages and answers in the terminal say around records and a pack's own words, in one language. The templates look the
 * same names up by themselves. Immutable.
 */
public final class Wording {

    /** The bundle, for whoever looks names up by themselves. */
    public static final String BUNDLE = "org.sextant.server.words.words";

    /** The words of English. */
    public static final Wording ENGLISH = of(Language.ENGLISH);

    private final Language language;
    private final ResourceBundle words;

    private Wording(Language language, ResourceBundle words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a language. */
    public static Wording of(Language language) {
        return new Wording(language, bundle(BUNDLE, language));
    }

    /** The bundle without a language is English: the machine's own language must not stand in for it. */
    static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(
                name,
                language == Language.ENGLISH ? Locale.ROOT : locale(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of the language of a locale; of English where there are none. */
    public static Wording of(Locale locale) {
        return of(Language.find(locale.getLanguage()).orElse(Language.ENGLISH));
    }

    /** The language, as Java's own libraries want it. */
    public static Locale locale(Language language) {
        return Locale.forLanguageTag(language.code());
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The language, as Java's own libraries want it. */
    public Locale locale() {
        return locale(language);
    }

    /** The words under this name. */
    public String get(String name) {
        return words.getString(name);
    }

    /** The words under this name, with values in their places. */
    public String get(String name, Object... values) {
        return new MessageFormat(words.getString(name), locale()).format(values);
    }

    /** The words under this name; these where there are none. */
    public String find(String name, String otherwise) {
        return words.containsKey(name) ? words.getString(name) : otherwise;
    }

    /** What an evidence grade means. */
    public String grade(String grade) {
        return find("grade." + grade, grade);
    }

    /** A word that records or rules use, in this language; as it is where it is not translated. */
    public String term(String english) {
        return find("term." + english.replace(' ', '_'), english);
    }

    /** What a code of ours says: in English as the code itself says it. */
    public String sentence(String group, Enum<?> code, String english) {
        return find(group + "." + code.name(), english);
    }
}
