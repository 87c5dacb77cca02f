package org.sextant.guidance.internal.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sextant.guidance.Language;
import org.sextant.guidance.internal.ask.QuestionIndex.Source;
import org.sextant.guidance.internal.library.Answer;
import org.sextant.guidance.internal.library.Asking.Elsewhere;
import org.sextant.guidance.internal.library.Library;

/** Finds what a question is about, in the language it is asked in. */
public final class QuestionFinder {

    private final List<Library> libraries;
    private final Map<Language, QuestionIndex> indexes = new EnumMap<>(Language.class);

    public QuestionFinder(List<Library> libraries) {
        this.libraries = List.copyOf(libraries);
        for (Language language : Language.values()) {
            List<List<String>> synonyms = libraries.stream()
                    .flatMap(library -> library.asking().synonyms().getOrDefault(language, List.of()).stream())
                    .toList();
            indexes.put(language, new QuestionIndex(language, synonyms, sources(libraries, language)));
        }
    }

    private static List<Source> sources(List<Library> libraries, Language language) {
        List<Source> sources = new ArrayList<>();
        for (Library library : libraries) {
            library.answers().getOrDefault(language, Map.of()).forEach((topic, answer) -> {
                List<String> asks = new ArrayList<>(
                        library.asking().topics().getOrDefault(topic, Map.of()).getOrDefault(language, List.of()));
                asks.add(answer.title());
                sources.add(new Source(new TopicKey(library.pack().id().name(), topic), asks, words(answer)));
            });
        }
        return sources;
    }

    private static String words(Answer answer) {
        List<String> words = new ArrayList<>(List.of(answer.inShort()));
        words.addAll(answer.dependsOn());
        answer.known().forEach(point -> words.add(point.sentence()));
        words.addAll(answer.questions());
        return String.join("\n", words);
    }

    /** The language a question is asked in; the preferred one where its words do not tell. */
    public Language languageOf(String question, Language preferred) {
        return indexes.keySet().stream()
                .max(Comparator.comparing((Language language) -> index(language).speaks(question))
                        .thenComparing(language -> nearest(question, language))
                        .thenComparing(language -> language == preferred))
                .orElse(preferred);
    }

    private double nearest(String question, Language language) {
        return rank(question, language).stream()
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(0.0);
    }

    /** What is said to a question that gives itself away as one that is not answered here. */
    public Optional<String> findElsewhere(String question, Language language) {
        return libraries.stream()
                .flatMap(library -> library.asking().elsewhere().stream())
                .filter(elsewhere -> isMeant(elsewhere, question, language))
                .map(elsewhere -> elsewhere.says().getOrDefault(language, ""))
                .findFirst();
    }

    private boolean isMeant(Elsewhere elsewhere, String question, Language language) {
        return index(language).mentions(question, elsewhere.words().getOrDefault(language, List.of()))
                && !index(language).mentions(question, elsewhere.unless());
    }

    /** The topics that have a word of the question, the nearest first. */
    public List<Map.Entry<TopicKey, Double>> rank(String question, Language language) {
        return index(language).rank(question);
    }

    /** The same by those words of the question alone that any topic has, where it is about what the packs are about. */
    public List<Map.Entry<TopicKey, Double>> rankByKnownWords(String question, Language language) {
        boolean named = libraries.stream().anyMatch(library -> index(language)
                .mentions(question, library.asking().subject().getOrDefault(language, List.of())));
        return named ? index(language).rankByKnownWords(question) : List.of();
    }

    private QuestionIndex index(Language language) {
        return Objects.requireNonNull(indexes.get(language));
    }
}
