package org.sextant.reading.internal.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextant.model.DocumentPart;

/**
 * Tells which documents of a file repeat an earlier one, but for what machines added on the way. A document that differs
 * in a number, a stage, a side, a denial or a word of amendment is no copy, however alike the rest is.
 */
final class CopyFinder {

    private static final double ALIKE = 0.9;
    private static final int SHINGLE = 4;
    private static final int SKETCH = 16;
    private static final int FEWEST_WORDS = 20;
    private static final int HEAD_LINES = 12;
    private static final int MOST_CANDIDATES = 32;
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}./'-]*[\\p{L}\\p{N}])?|[+-](?=\\s|$|[,.;])");
    private static final Pattern TELLING = Pattern.compile(
            "[cpyram]{0,3}[tnm](?:x|is)|[lr]|left|right|bilateral|not?|none|nil|never|without|absent|denie[sd]|negative|positive|present|cannot|[+-]"
                    + "|amend\\w*|addend\\w*|correct\\w*|revis\\w*|supplement\\w*|preliminary|final|draft|unsigned");

    /**
     * What of a document is compared.
     *
     * @param person whom its head names
     * @param shingles hashes of every four words in a row
     * @param telling how often each word stands in it that must not differ
     */
    private record Content(int number, Person person, Set<Long> shingles, Map<String, Integer> telling) {}

    /** The documents, with copies marked. */
    List<DocumentPart> mark(String text, List<DocumentPart> parts) {
        Map<Long, List<Content>> originals = new HashMap<>();
        List<DocumentPart> marked = new ArrayList<>();
        for (DocumentPart part : parts) {
            Content content = content(text.substring(part.begin(), part.end()), part.number());
            @Nullable Integer original = find(content, originals);
            marked.add(original == null ? part : copy(part, original));
            if (original == null) {
                sketch(content).forEach(hash -> originals
                        .computeIfAbsent(hash, key -> new ArrayList<>())
                        .add(content));
            }
        }
        return marked;
    }

    private static @Nullable Integer find(Content content, Map<Long, List<Content>> originals) {
        Map<Integer, Content> shared = new HashMap<>();
        for (long hash : sketch(content)) {
            originals.getOrDefault(hash, List.of()).stream()
                    .limit(MOST_CANDIDATES)
                    .forEach(candidate -> shared.put(candidate.number(), candidate));
        }
        return shared.values().stream()
                .filter(candidate -> candidate.person().agreesWith(content.person()))
                .filter(candidate -> candidate.telling().equals(content.telling()))
                .filter(candidate -> similarity(candidate.shingles(), content.shingles()) >= ALIKE)
                .map(Content::number)
                .min(Integer::compare)
                .orElse(null);
    }

    private static Content content(String text, int number) {
        List<String> tokens = new ArrayList<>();
        text.lines().filter(line -> !Noise.is(line)).forEach(line -> {
            Matcher matcher = TOKEN.matcher(Person.withoutNumbers(line).toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                tokens.add(matcher.group());
            }
        });
        Map<String, Integer> telling = new HashMap<>();
        tokens.stream().filter(token -> isTelling(token)).forEach(token -> telling.merge(token, 1, Integer::sum));
        Set<Long> shingles = new HashSet<>();
        for (int i = 0; tokens.size() >= FEWEST_WORDS && i + SHINGLE <= tokens.size(); i++) {
            shingles.add(hash(tokens.subList(i, i + SHINGLE)));
        }
        return new Content(number, Person.of(text.lines().limit(HEAD_LINES).toList()), shingles, telling);
    }

    private static boolean isTelling(String token) {
        return token.chars().anyMatch(Character::isDigit)
                || TELLING.matcher(token).matches();
    }

    private static long hash(List<String> words) {
        long hash = 0;
        for (String word : words) {
            hash = (hash ^ word.hashCode()) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static Set<Long> sketch(Content content) {
        return content.shingles().stream().sorted().limit(SKETCH).collect(Collectors.toSet());
    }

    private static double similarity(Set<Long> one, Set<Long> other) {
        long both = one.stream().filter(other::contains).count();
        return one.isEmpty() ? 0 : (double) both / (one.size() + other.size() - both);
    }

    private static DocumentPart copy(DocumentPart part, int original) {
        return new DocumentPart(
                part.number(),
                part.path(),
                part.name(),
                part.mediaType(),
                part.begin(),
                part.end(),
                part.kind(),
                part.date(),
                part.patient(),
                original);
    }
}
