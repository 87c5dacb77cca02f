package org.sextant.extraction.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.extraction.FactExtractor;

/** What is found by what a pattern tells of its matches is what a plain search finds, for every pattern of this room. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchTextTest {

    private static final int TEXTS = 8;
    private static final int WORDS = 400;
    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", " ", ", ", ". ", "\n", ": ", "; ", "-", "/", "", " 3 ");

    @Test
    void every_pattern_of_the_finders_finds_what_a_plain_search_finds() throws Exception {
        List<Pattern> patterns = patternsOfThisRoom();
        assertThat(patterns).hasSizeGreaterThan(200);
        List<String> words = wordsOf(patterns);
        Random random = new Random(20261127);
        for (int i = 0; i < TEXTS; i++) {
            String text = shuffled(words, random);
            SearchText search = new SearchText(text);
            for (Pattern pattern : patterns) {
                assertThat(spans(search.matches(pattern).stream()))
                        .as(pattern.pattern())
                        .isEqualTo(spans(pattern.matcher(text).results()));
            }
        }
    }

    @Test
    void in_lower_case_too_every_pattern_finds_what_a_plain_search_finds() throws Exception {
        List<Pattern> patterns = patternsOfThisRoom();
        List<String> words = wordsOf(patterns);
        Random random = new Random(7);
        for (int i = 0; i < TEXTS; i++) {
            String text = shuffled(words, random).toLowerCase(java.util.Locale.ROOT);
            SearchText search = SearchText.ofLowerCase(text, new Deadline());
            for (Pattern pattern : patterns) {
                assertThat(spans(search.matches(pattern).stream()))
                        .as(pattern.pattern())
                        .isEqualTo(spans(pattern.matcher(text).results()));
            }
        }
    }

    @Test
    void a_text_with_other_blanks_is_searched_by_its_own_characters() {
        SearchText wrapped = new SearchText("clear\ncell, clear cell");
        SearchText flowing = wrapped.withBlanks("clear cell, clear cell");
        Pattern pattern = Pattern.compile("clear cell");
        assertThat(spans(wrapped.matches(pattern).stream())).containsExactly("12-22clear cell");
        assertThat(spans(flowing.matches(pattern).stream())).containsExactly("0-10clear cell", "12-22clear cell");
    }

    @Test
    void most_patterns_are_tried_only_where_they_can_begin() throws Exception {
        List<Pattern> patterns = patternsOfThisRoom();
        long narrow = patterns.stream()
                .filter(pattern -> Clues.of(pattern, false).begins().isPresent())
                .count();
        assertThat((double) narrow / patterns.size()).isGreaterThan(0.6);
    }

    @Test
    void a_stretch_that_may_hold_nothing_holds_nothing() throws Exception {
        List<Pattern> patterns = patternsOfThisRoom();
        String text = shuffled(wordsOf(patterns), new Random(7));
        SearchText search = new SearchText(text);
        for (Pattern pattern : patterns) {
            for (int from = 0; from + 60 < text.length(); from += 37) {
                if (!search.mayHold(pattern, from, from + 60)) {
                    // a stretch cut out of a word would begin with a boundary that the text does not have
                    assertThat(pattern.matcher(text)
                                    .useTransparentBounds(true)
                                    .useAnchoringBounds(false)
                                    .region(from, from + 60)
                                    .find())
                            .as(pattern.pattern())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\bcat\\b",
                "(?<![\\w-])cat",
                "(?i)c?at|dog+",
                "(?:a|bc){2,3}d",
                "(?:[ab] ){0,2}cat",
                "c\\S{1,2}t",
                "[^\\w\\s]cat",
                "(?<=x )cat",
                "^cat|cat$",
                "\\Qc.t\\E",
                "(c)\\1at",
                "é?cat",
                "caté",
                "\\p{L}at",
                "\\d{2}/\\d",
                "[.]\\s*c",
                "(?i:CAT)s",
                "c(?!at)",
                "c(?=at)\\w",
                "(?:[ct]{1,3}(?=a))?a",
                "(?:x ){0,3}cat",
                "(?<![A-Za-z0-9])cat",
                "(?<![a-z])(?:cat|dog)",
                "(?>ca|c)t",
                "[A-Z]at",
                "(?:c|a ){1,2}[^/]{0,5}12/3",
                "[ct]{1,3}.{0,2}dog",
                "\\bc(?:at|[. ]){0,3}(?=d)dog\\b",
                "t[^\\d]?(?:12|dog)\\D{2}(?!c)",
                "c+(?:12/3)",
                "(c)?a\\1?dog"
            })
    void a_construct_finds_what_a_plain_search_finds(String expression) {
        Pattern pattern = Pattern.compile(expression);
        Random random = new Random(expression.hashCode());
        List<String> pieces = List.of(
                "cat", "c", "a", "t", " ", "x ", "bc", "d", "dog", "c.t", "é", ".", "12/3", "\n", "-", "Cats", "🙂");
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(90); j > 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            SearchText search = new SearchText(text.toString());
            assertThat(spans(search.matches(pattern).stream()))
                    .as(text.toString())
                    .isEqualTo(spans(pattern.matcher(text).results()));
            assertThat(search.holds(pattern)).isEqualTo(pattern.matcher(text).find());
            List<String> overlapping = new ArrayList<>();
            search.scanOverlapping(pattern, match -> overlapping.add(match.start() + "-" + match.end()));
            assertThat(overlapping).as(text.toString()).isEqualTo(overlapping(pattern.matcher(text), text.length()));
        }
    }

    private static List<String> overlapping(Matcher matcher, int length) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from <= length && matcher.find(from); from = matcher.start() + 1) {
            found.add(matcher.start() + "-" + matcher.end());
        }
        return found;
    }

    private static List<String> spans(Stream<MatchResult> matches) {
        return matches.map(match -> match.start() + "-" + match.end() + match.group())
                .toList();
    }

    /** The words that the patterns are written with, shuffled: a text in which each of them has something to find. */
    private static String shuffled(List<String> words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            String word = words.get(random.nextInt(words.size()));
            text.append(random.nextInt(5) == 0 ? word.toUpperCase(java.util.Locale.ROOT) : word)
                    .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return text.toString();
    }

    private static List<String> wordsOf(List<Pattern> patterns) {
        return patterns.stream()
                .flatMap(pattern -> Arrays.stream(pattern.pattern()
                        .replaceAll("\\\\[a-zA-Z]|\\(\\?<?[a-z]+[>:]", " ")
                        .split("[^A-Za-z0-9 .'/-]+", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Pattern> patternsOfThisRoom()
            throws IOException, URISyntaxException, ReflectiveOperationException {
        Path root = Path.of(FactExtractor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> classes;
        try (Stream<Path> files = Files.walk(root.resolve("org/sextant/extraction/internal"))) {
            classes = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name -> name.substring(0, name.length() - 6)
                            .replace(root.getFileSystem().getSeparator(), "."))
                    .filter(name -> !name.contains(".ctakes."))
                    .sorted()
                    .toList();
        }
        List<Pattern> patterns = new ArrayList<>();
        for (String name : classes) {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    collect(field.get(null), patterns);
                }
            }
        }
        return patterns;
    }

    private static void collect(Object value, List<Pattern> patterns) {
        if (value instanceof Pattern pattern) {
            patterns.add(pattern);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> collect(one, patterns));
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(one -> collect(one, patterns));
            map.values().forEach(one -> collect(one, patterns));
        }
    }
}
