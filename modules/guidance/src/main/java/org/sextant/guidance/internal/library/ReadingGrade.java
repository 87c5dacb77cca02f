package org.sextant.guidance.internal.library;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sextant.guidance.Language;

/**
 * How hard a text is to read, by a published formula: for English the Flesch-Kincaid grade, for Spanish the
 * Fernández Huerta score (206.84 less 60 times the syllables a word, less 1.02 times the words a sentence). Syllables
 * are counted by rules of spelling.
 */
public final class ReadingGrade {

    /** The hardest English that texts for patients may be: grade 8. */
    public static final double HARDEST_GRADE = 8;

    /** The hardest Spanish that texts for patients may be: the band from 60 to 70 is grade 7 to 8. */
    public static final double LOWEST_SCORE = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+(?=[\\s\"”»)]|$)|\\n\\s*\\n|\\n(?=- )");

    /** Letters that are counted as a part of another syllable than spelling suggests, and the other way round. */
    private static final List<Pattern> ONE_LESS = List.of(
            Pattern.compile("[^aeiouyl]e$"),
            Pattern.compile("[aeiouy]le$"),
            Pattern.compile("(?<![sxz]|ch|sh|[cg]|[aeiouy])es$"),
            Pattern.compile("[^aeiouytd]ed$"),
            Pattern.compile("[tscg]i[ao]"));

    private static final List<Pattern> ONE_MORE =
            List.of(Pattern.compile("i[ao]"), Pattern.compile("(?<![pg])eo|(?<!q)ua(?=[tl])|[aeiou]ing"));

    private static final String STRONG = "aeoáéó";
    private static final String WEAK = "iuü";
    private static final String STRESSED_WEAK = "íú";

    private ReadingGrade() {}

    /** Whether a text is easy enough for patients. */
    public static boolean isEasy(String text, Language language) {
        return switch (language) {
            case ENGLISH -> english(text) <= HARDEST_GRADE;
            case SPANISH -> spanish(text) >= LOWEST_SCORE;
        };
    }

    /** What the formula of the language gives, with its name. */
    public static String describe(String text, Language language) {
        return switch (language) {
            case ENGLISH ->
                "grade %.1f by Flesch-Kincaid, at most %.0f is asked for".formatted(english(text), HARDEST_GRADE);
            case SPANISH ->
                "score %.1f by Fernández Huerta, at least %.0f is asked for".formatted(spanish(text), LOWEST_SCORE);
        };
    }

    /** The Flesch-Kincaid grade of an English text. */
    static double english(String text) {
        List<String> words = words(text);
        double syllables =
                words.stream().mapToInt(ReadingGrade::englishSyllables).sum();
        return 0.39 * words.size() / sentences(text) + 11.8 * syllables / Math.max(1, words.size()) - 15.59;
    }

    /** The Fernández Huerta score of a Spanish text. */
    static double spanish(String text) {
        List<String> words = words(text);
        double syllables =
                words.stream().mapToInt(ReadingGrade::spanishSyllables).sum();
        return 206.84 - 60 * syllables / Math.max(1, words.size()) - 1.02 * words.size() / sentences(text);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static double sentences(String text) {
        return Math.max(
                1,
                SENTENCE_END
                        .splitAsStream(text)
                        .filter(part -> WORD.matcher(part).find())
                        .count());
    }

    static int englishSyllables(String word) {
        int vowels = count(Pattern.compile("[aeiouy]+"), word);
        int more = ONE_MORE.stream().mapToInt(pattern -> count(pattern, word)).sum();
        int less = ONE_LESS.stream().mapToInt(pattern -> count(pattern, word)).sum();
        return Math.max(1, vowels + more - less);
    }

    private static int count(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }

    /** Strong vowels and stressed weak ones make a syllable each; weak ones join their neighbour. */
    static int spanishSyllables(String word) {
        String letters = word.replaceAll("([qg])u(?=[eiéí])", "$1").replaceAll("y$", "i");
        int syllables = 0;
        char before = ' ';
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean strong = STRONG.indexOf(letter) >= 0;
            boolean weak = WEAK.indexOf(letter) >= 0;
            boolean begins = STRESSED_WEAK.indexOf(letter) >= 0
                    || (strong && WEAK.indexOf(before) < 0)
                    || (weak && STRONG.indexOf(before) < 0 && WEAK.indexOf(before) < 0);
            syllables += begins ? 1 : 0;
            before = letter;
        }
        return Math.max(1, syllables);
    }
}
