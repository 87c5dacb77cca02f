package org.sextant.extraction.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What printing and copying put into words: characters of no width, ligatures, hyphens at line ends, look-alikes, strokes. */
final class Printing {

    static final int LONGEST_LIGATURE = 3;

    /** So many blanks in a row say no more than fewer would, and cost searches the square of their number. */
    static final int MOST_BLANKS = 1_000;

    private static final int SHORTEST_BROKEN_WORD = 8;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_BREAK = 12;
    private static final String NO_WIDTH = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";
    private static final Map<Character, String> LIGATURES = Map.of(
            '\uFB00', "ff", '\uFB01', "fi", '\uFB02', "fl", '\uFB03', "ffi", '\uFB04', "ffl", '\uFB05', "st", '\uFB06',
            "st");
    private static final Map<Character, Character> LOOK_ALIKES = lookAlikes();
    private static final Set<String> LONG_WORDS = longWords();

    private Printing() {}

    /**
     * What a stretch of the source becomes.
     *
     * @param text the characters in its place
     * @param length how many characters of the source it takes
     * @param repaired whether it is our reading, not what is written
     */
    record Piece(String text, int length, boolean repaired) {}

    /** The first offset at which anything may have to be done; -1 where nothing has. */
    static int findFirst(String source) {
        int blanks = 0;
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            blanks = Character.isWhitespace(c) ? blanks + 1 : 0;
            if (blanks > MOST_BLANKS) {
                return at;
            }
            if (c == '-' ? brokenAt(source, at) > 0 : c >= 0x80 && isOdd(source, at)) {
                return at;
            }
            if (RomanStrokes.isMisreadAt(source, at)) {
                return at;
            }
        }
        return -1;
    }

    static Piece pieceAt(String source, int at) {
        char c = source.charAt(at);
        if (c == '-') {
            int broken = brokenAt(source, at);
            return broken > 0 ? new Piece("", broken, false) : new Piece("-", 1, false);
        }
        if (RomanStrokes.isMisreadAt(source, at)) {
            return new Piece("I", 1, true);
        }
        if (c < 0x80 || !isOdd(source, at)) {
            return new Piece(String.valueOf(c), 1, false);
        }
        if (NO_WIDTH.indexOf(c) >= 0) {
            return new Piece("", 1, false);
        }
        String ligature = LIGATURES.get(c);
        return ligature == null
                ? new Piece(String.valueOf(LOOK_ALIKES.getOrDefault(c, c)), 1, true)
                : new Piece(ligature, 1, false);
    }

    private static boolean isOdd(String source, int at) {
        char c = source.charAt(at);
        return NO_WIDTH.indexOf(c) >= 0
                || LIGATURES.containsKey(c)
                || (LOOK_ALIKES.containsKey(c) && hasPlainNeighbour(source, at));
    }

    /** A look-alike is one only among plain letters: a Greek word is Greek. */
    private static boolean hasPlainNeighbour(String source, int at) {
        int begin = at;
        while (begin > 0 && at - begin < LONGEST_WORD && Character.isLetter(source.charAt(begin - 1))) {
            begin--;
        }
        int end = at;
        while (end < source.length() && end - at < LONGEST_WORD && Character.isLetter(source.charAt(end))) {
            end++;
        }
        int plain = 0;
        for (int i = begin; i < end; i++) {
            plain += source.charAt(i) < 0x80 ? 1 : 0;
        }
        return end - begin > 2 && plain * 2 >= end - begin;
    }

    /** How many characters a hyphen at a line end takes, with the break, where it cuts a long word of ours; else 0. */
    private static int brokenAt(String source, int hyphen) {
        int next = hyphen + 1;
        while (next < source.length() && next - hyphen < LONGEST_BREAK && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        if (next == hyphen + 1 || source.substring(hyphen, next).indexOf('\n') < 0) {
            return 0;
        }
        int begin = hyphen;
        while (begin > 0 && hyphen - begin < LONGEST_WORD && Character.isLetter(source.charAt(begin - 1))) {
            begin--;
        }
        int end = next;
        while (end < source.length() && end - next < LONGEST_WORD && Character.isLetter(source.charAt(end))) {
            end++;
        }
        String word = source.substring(begin, hyphen) + source.substring(next, end);
        return LONG_WORDS.contains(word.toLowerCase(Locale.ROOT)) ? next - hyphen : 0;
    }

    private static Map<Character, Character> lookAlikes() {
        Map<Character, Character> map = new HashMap<>();
        for (List<String> line : DataLines.read("context/look-alikes.txt")) {
            map.put(line.get(0).charAt(0), line.get(1).charAt(0));
        }
        return Map.copyOf(map);
    }

    private static Set<String> longWords() {
        Set<String> words = new HashSet<>();
        for (String file : List.of("vocabulary/drug.txt", "vocabulary/procedure.txt")) {
            for (List<String> line : DataLines.read(file)) {
                for (String word : String.join(" ", line).split("[^\\p{L}]+", -1)) {
                    if (word.length() >= SHORTEST_BROKEN_WORD) {
                        words.add(word.toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return Set.copyOf(words);
    }
}
