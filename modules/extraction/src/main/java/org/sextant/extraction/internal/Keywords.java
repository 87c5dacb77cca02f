package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
     * @param bound how many edits it is recognised through
     */
    private record Key(String word, int letters, int bound) {}

    private static final List<Key> NONE = List.of();

    private final Set<String> exact = new HashSet<>();
    /** The key words by their length. */
    private final List<List<Key>> byLength = new ArrayList<>();

    /** The words of {@code context/keywords.txt}. */
    public Keywords() {
        for (List<String> line : DataLines.read("context/keywords.txt")) {
            for (String word : line.get(1).split(" ", -1)) {
                exact.add(word);
                if (line.get(0).equals("key")) {
                    while (byLength.size() <= word.length()) {
                        byLength.add(new ArrayList<>());
                    }
                    byLength.get(word.length()).add(new Key(word, lettersOf(word), bound(word)));
                }
            }
        }
    }

    /** The key word that a lower-case word stands for; empty where it stands for itself. */
    public String correct(String word) {
        if (word.length() < ONE_EDIT - 1 || word.length() >= byLength.size() + 2 || exact.contains(word)) {
            return "";
        }
        int letters = lettersOf(word);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (int length = word.length() - 2; length <= word.length() + 2; length++) {
            List<Key> keys = length < byLength.size() ? byLength.get(length) : NONE;
            for (int i = 0; i < keys.size(); i++) {
                Key key = keys.get(i);
                // an edit takes at most one letter away and brings at most one
                boolean near = Integer.bitCount(letters ^ key.letters()) <= 2 * key.bound();
                int distance = near ? distance(word, key) : Integer.MAX_VALUE;
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
    private static int distance(String word, Key key) {
        if (Math.abs(word.length() - key.word().length()) > key.bound()) {
            return Integer.MAX_VALUE;
        }
        int distance = EditDistance.between(word, key.word(), key.bound());
        return distance <= key.bound() ? distance : Integer.MAX_VALUE;
    }
}
