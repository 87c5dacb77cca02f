package org.sextant.extraction.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Long key words that scanners misread, and the true words that must not be taken for one. A word becomes
 * the nearest key word within its bound: one edit for six letters and more, two for ten and more.
 */
public final class Keywords {

    private static final int ONE_EDIT = 6;
    private static final int TWO_EDITS = 10;

    /**
     * A key word.
     *
     * @param letters the letters it is made of, as bits
     */
    private record Key(String word, int letters) {}

    private final Set<String> exact = new HashSet<>();
    private final Map<Integer, List<Key>> byLength = new HashMap<>();
    private final int longest;

    /** The words of {@code context/keywords.txt}. */
    public Keywords() {
        for (List<String> line : DataLines.read("context/keywords.txt")) {
            for (String word : line.get(1).split(" ", -1)) {
                exact.add(word);
                if (line.get(0).equals("key")) {
                    byLength.computeIfAbsent(word.length(), length -> new java.util.ArrayList<>())
                            .add(new Key(word, lettersOf(word)));
                }
            }
        }
        longest = byLength.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 2;
    }

    /** The key word that a lower-case word stands for; empty where it stands for itself. */
    public String correct(String word) {
        if (word.length() < ONE_EDIT - 1 || word.length() > longest || exact.contains(word)) {
            return "";
        }
        int letters = lettersOf(word);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (int length = word.length() - 2; length <= word.length() + 2; length++) {
            for (Key key : byLength.getOrDefault(length, List.of())) {
                // an edit takes at most one letter away and brings at most one
                boolean near = Integer.bitCount(letters ^ key.letters()) <= 2 * bound(key.word());
                int distance = near ? distance(word, key.word()) : Integer.MAX_VALUE;
                if (distance < least) {
                    least = distance;
                    nearest = key.word();
                }
            }
        }
        return nearest;
    }

    /** The letters of a word as bits; what is no plain letter shares one. */
    private static int lettersOf(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters |= 1 << (c >= 'a' && c <= 'z' ? c - 'a' : 26);
        }
        return letters;
    }

    private static int bound(String key) {
        return key.length() >= TWO_EDITS ? 2 : key.length() >= ONE_EDIT ? 1 : 0;
    }

    /** The edits between them, or more than any bound where they are too far apart. */
    private static int distance(String word, String key) {
        int bound = bound(key);
        if (Math.abs(word.length() - key.length()) > bound) {
            return Integer.MAX_VALUE;
        }
        int distance = EditDistance.between(word, key, bound);
        return distance <= bound ? distance : Integer.MAX_VALUE;
    }
}
