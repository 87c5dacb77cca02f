package org.sextant.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextant.guidance.internal.ask.QuestionFinder;
import org.sextant.guidance.internal.ask.TopicKey;

/**
 * Finds the decision that a question in free text is about. It says so when it is not sure, and when the question is
 * not covered. Immutable; safe for use by many threads.
 */
public final class TopicFinder {

    /** From here on a topic is taken to be meant; calibrated on questions, see modules/guidance/README.md. */
    private static final double SURE = 0.5;

    /** How much nearer than any other it must be. */
    private static final double AHEAD = 0.05;

    /** From here on a topic may be meant. */
    private static final double PERHAPS = 0.4;

    private static final int MOST_CANDIDATES = 3;
    private static final int LONGEST_QUESTION = 500;

    private final QuestionFinder finder;
    private final PackLibrary library;

    private TopicFinder(PackLibrary library) {
        this.library = library;
        finder = new QuestionFinder(library.libraries());
    }

    /** A finder over the questions and answers of a library. */
    public static TopicFinder over(PackLibrary library) {
        return new TopicFinder(library);
    }

    /** What came of a question, and the language it was asked in. */
    public sealed interface Found {

        /** The language the question was asked in. */
        Language language();
    }

    /** The question is about this decision. */
    public record Answered(Language language, GeneralAnswer answer) implements Found {}

    /** The question may be about one of these decisions, the nearest first. */
    public record Unsure(Language language, List<GeneralAnswer> candidates) implements Found {

        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /** The question is not covered; {@code says} what to do with it, where the pack knows. */
    public record NotCovered(Language language, Optional<String> says) implements Found {}

    /**
     * What a question is about.
     *
     * @param question in English or Spanish; what is longer than a question is cut
     * @param preferred the language of the answer where the question does not tell
     */
    public Found find(String question, Language preferred) {
        String asked = question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
        Language language = finder.languageOf(asked, preferred);
        Optional<String> elsewhere = finder.findElsewhere(asked, language);
        if (elsewhere.isPresent()) {
            return new NotCovered(language, elsewhere);
        }
        List<Map.Entry<TopicKey, Double>> ranked = finder.rank(asked, language);
        double best = ranked.isEmpty() ? 0 : ranked.get(0).getValue();
        double next = ranked.size() < 2 ? 0 : ranked.get(1).getValue();
        if (best >= SURE && best - next >= AHEAD) {
            return new Answered(language, answer(ranked.get(0).getKey(), language));
        }
        List<GeneralAnswer> candidates =
                candidates(best >= PERHAPS ? ranked : finder.rankByKnownWords(asked, language), language);
        return candidates.isEmpty() ? new NotCovered(language, Optional.empty()) : new Unsure(language, candidates);
    }

    private List<GeneralAnswer> candidates(List<Map.Entry<TopicKey, Double>> ranked, Language language) {
        return ranked.stream()
                .filter(candidate -> candidate.getValue() >= PERHAPS)
                .limit(MOST_CANDIDATES)
                .map(candidate -> answer(candidate.getKey(), language))
                .toList();
    }

    private GeneralAnswer answer(TopicKey topic, Language language) {
        return library.find(topic.pack(), topic.topic(), language).orElseThrow();
    }
}
