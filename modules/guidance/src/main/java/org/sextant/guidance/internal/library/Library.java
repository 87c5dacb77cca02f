package org.sextant.guidance.internal.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sextant.guidance.Help;
import org.sextant.guidance.Language;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackText;

/**
 * What a pack says to people in general.
 *
 * @param pack the pack itself
 * @param evidenceCutoff up to when published evidence was looked at
 * @param reviewedBy who reviewed it
 * @param languages the languages it speaks, English first; none where it speaks to no public
 * @param answers the answers without a record, by topic
 * @param texts the texts of conclusions in other languages than English, by conclusion
 * @param catalogues its sentences in other languages than English
 * @param services the kinds of help that may fit
 * @param asking how people ask
 */
public record Library(
        Pack pack,
        String evidenceCutoff,
        String reviewedBy,
        List<Language> languages,
        Map<Language, Map<String, Answer>> answers,
        Map<Language, Map<String, PackText>> texts,
        Map<Language, Catalogue> catalogues,
        List<Service> services,
        Asking asking) {

    /** The answer to a topic, in this language or else in English. */
    public Optional<Answer> findAnswer(String topic, Language language) {
        return findIn(answers, topic, language).or(() -> findIn(answers, topic, Language.ENGLISH));
    }

    /** Whether the answer to a topic is there in this language. */
    public boolean speaks(String topic, Language language) {
        return findIn(answers, topic, language).isPresent();
    }

    /** The kinds of help that may fit beside any of these conclusions. */
    public List<Help> servicesOf(Collection<String> conclusions, Language language) {
        return helps(service -> service.isForAny(conclusions), language);
    }

    /** The kinds of help that may fit beside a decision. */
    public List<Help> servicesOfTopic(String topic, Language language) {
        return helps(service -> service.topics().contains(topic), language);
    }

    private List<Help> helps(Predicate<Service> which, Language language) {
        return services.stream()
                .filter(which)
                .map(service -> service.in(language))
                .toList();
    }

    /** The translated text of a conclusion, question and reason filled in where it comes of a template. */
    public Optional<PackText> findText(String conclusion, Language language) {
        return pack.findText(conclusion, texts.getOrDefault(language, Map.of()), question -> catalogues
                .getOrDefault(language, Catalogue.NONE)
                .translate(question));
    }

    /** A sentence of the pack in this language; as it is where there is no translation. */
    public String say(String english, Language language) {
        return catalogues.getOrDefault(language, Catalogue.NONE).find(english).orElse(english);
    }

    private static <T> Optional<T> findIn(Map<Language, Map<String, T>> all, String name, Language language) {
        return Optional.ofNullable(all.getOrDefault(language, Map.of()).get(name));
    }
}
