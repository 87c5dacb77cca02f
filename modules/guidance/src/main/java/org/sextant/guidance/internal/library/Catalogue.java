package org.sextant.guidance.internal.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.guidance.Language;
import org.sextant.guidance.internal.pack.Problems;
import org.sextant.guidance.internal.pack.Question;
import org.sextant.guidance.internal.pack.Yaml;
import org.sextant.guidance.internal.pack.YamlItem;

/**
 * English sentences in another language. What is looked up may be several of them in a row. A sentence with
 * {@code {}} stands for all that differ only there.
 */
public final class Catalogue {

    /** Knows no sentence. */
    static final Catalogue NONE = new Catalogue(Map.of());

    private static final String GAP = "{}";

    private final Map<String, String> sentences;
    private final List<String> longestFirst;
    private final Map<Pattern, String> patterns = new LinkedHashMap<>();

    Catalogue(Map<String, String> sentences) {
        this.sentences = Map.copyOf(sentences);
        longestFirst = sentences.keySet().stream()
                .filter(sentence -> !sentence.contains(GAP))
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        sentences.forEach((english, translation) -> {
            if (english.contains(GAP)) {
                patterns.put(
                        Pattern.compile(Pattern.quote(english).replace(GAP, "\\E(.+?)\\Q"), Pattern.DOTALL),
                        translation);
            }
        });
    }

    /** The sentences of a YAML file, each entry with its English and this language; what is wrong is added to the problems. */
    static Catalogue read(String file, String text, Language language, Problems problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (YamlItem item : Yaml.readList(file, text, problems)) {
            String english = oneLine(item.text(Language.ENGLISH.code()));
            String translation = oneLine(item.text(language.code()));
            if (english.isEmpty() || translation.isEmpty()) {
                problems.add(file, item.line(), "an entry needs 'en' and '" + language.code() + "'");
            } else if (sentences.put(english, translation) != null) {
                problems.add(file, item.line(), "stands twice: " + english);
            }
        }
        return new Catalogue(sentences);
    }

    /** The English sentences it knows. */
    Set<String> english() {
        return new HashSet<>(sentences.keySet());
    }

    /** These words in the other language; empty if a part of them has no translation. */
    Optional<String> find(String english) {
        String words = oneLine(english);
        if (words.isEmpty()) {
            return Optional.of(words);
        }
        String whole = sentences.get(words);
        return whole == null ? findFilled(words).or(() -> findCut(words)) : Optional.of(whole);
    }

    /** A question in the other language, what has no translation left as it is. */
    Question translate(Question question) {
        return new Question(
                question.code(),
                find(question.question()).orElse(question.question()),
                find(question.why()).orElse(question.why()));
    }

    private Optional<String> findFilled(String words) {
        for (Map.Entry<Pattern, String> pattern : patterns.entrySet()) {
            Matcher filled = pattern.getKey().matcher(words);
            if (filled.matches()) {
                String translation = pattern.getValue();
                for (int i = 1; i <= filled.groupCount(); i++) {
                    String part = filled.group(i);
                    translation = translation.replaceFirst(
                            Pattern.quote(GAP),
                            Matcher.quoteReplacement(find(part).orElse(part)));
                }
                return Optional.of(translation);
            }
        }
        return Optional.empty();
    }

    private Optional<String> findCut(String words) {
        for (String sentence : longestFirst) {
            if (words.startsWith(sentence + " ")) {
                return find(words.substring(sentence.length() + 1))
                        .map(rest -> sentences.getOrDefault(sentence, sentence) + " " + rest);
            }
        }
        return Optional.empty();
    }

    /** What a sentence is known by: its words in one line. */
    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The catalogue that knows the sentences of both. */
    Catalogue with(Catalogue other) {
        Map<String, String> all = new LinkedHashMap<>(sentences);
        all.putAll(other.sentences);
        return new Catalogue(all);
    }

    /** Those of these sentences that have no translation, each once. */
    List<String> missing(List<String> english) {
        List<String> missing = new ArrayList<>();
        english.stream().distinct().filter(sentence -> find(sentence).isEmpty()).forEach(missing::add);
        return missing;
    }
}
