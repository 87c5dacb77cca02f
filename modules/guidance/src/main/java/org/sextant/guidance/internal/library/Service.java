package org.sextant.guidance.internal.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sextant.guidance.Help;
import org.sextant.guidance.Language;

/**
 * A kind of help that may fit beside a conclusion or a decision.
 *
 * @param code its code
 * @param conclusions the conclusions it may fit beside
 * @param topics the decisions it may fit beside
 * @param words what it is called and what it is, by language
 */
public record Service(String code, List<String> conclusions, List<String> topics, Map<Language, Help> words) {

    public Service {
        conclusions = List.copyOf(conclusions);
        topics = List.copyOf(topics);
        words = Map.copyOf(words);
    }

    boolean isForAny(Collection<String> concluded) {
        return concluded.stream()
                .map(conclusion -> conclusion.replaceAll("\\(.*", ""))
                .anyMatch(conclusions::contains);
    }

    /** What it is called in this language, or else in English. */
    Help in(Language language) {
        return Objects.requireNonNull(
                words.getOrDefault(language, words.get(Language.ENGLISH)), "a pack that is read names every help");
    }
}
