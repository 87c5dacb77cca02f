package org.sextant.extraction.internal.search;

import java.util.Arrays;

/** The classes of a text's characters, and for each pair of them the offsets where it stands. */
final class PairedText {

    /** The set of every class and of what lies behind the end of the text. */
    static final long ANYTHING = -1L;

    /** The class of what lies further behind: a member of no set but {@link #ANYTHING}. */
    private static final byte BEYOND = 63;

    /** How many characters after its first a probe looks at. */
    private static final int FURTHEST = 3;

    private static final int PAIRS = CharClasses.COUNT * CharClasses.COUNT;

    private final int length;
    private final byte[] classes;
    private final Index all;
    /** Of the pairs that no letter stands before: most words that are sought begin one. */
    private final Index fresh;

    PairedText(String text) {
        length = text.length();
        classes = new byte[length + 1 + FURTHEST];
        for (int i = 0; i < length; i++) {
            classes[i] = (byte) CharClasses.of(text.charAt(i));
        }
        classes[length] = CharClasses.END_OF_TEXT;
        Arrays.fill(classes, length + 1, classes.length, BEYOND);
        int[] times = new int[PAIRS + 1];
        int[] timesFresh = new int[PAIRS + 1];
        int before = CharClasses.END_OF_TEXT;
        for (int i = 0; i < length; i++) {
            int pair = classes[i] * CharClasses.COUNT + classes[i + 1];
            times[pair]++;
            timesFresh[pair] += before < CharClasses.FIRST_BEHIND_LETTERS ? 0 : 1;
            before = classes[i];
        }
        all = new Index(times);
        fresh = new Index(timesFresh);
        // backwards, so that the end of each pair's places becomes their begin
        for (int i = length - 1; i >= 0; i--) {
            int pair = classes[i] * CharClasses.COUNT + classes[i + 1];
            all.put(pair, i);
            if (i == 0 || classes[i - 1] >= CharClasses.FIRST_BEHIND_LETTERS) {
                fresh.put(pair, i);
            }
        }
    }

    int length() {
        return length;
    }

    /** Adds the places of the pairs from the first to the last that go on with these classes. */
    void collect(int firstPair, int lastPair, long third, long fourth, boolean onlyFresh, Places into) {
        Index index = onlyFresh ? fresh : all;
        int[] places = index.places;
        int end = index.begins[lastPair + 1];
        for (int i = index.begins[firstPair]; i < end; i++) {
            int at = places[i];
            if ((third >>> classes[at + 2] & fourth >>> classes[at + FURTHEST] & 1) != 0) {
                into.add(at);
            }
        }
    }

    /** Offsets by the pair that stands there; the places of a pair end where those of the next begin. */
    private static final class Index {

        private final int[] begins;
        private final int[] places;

        /** An index with room for each pair as often as it stands in the text. */
        Index(int[] times) {
            int end = 0;
            for (int pair = 0; pair < times.length; pair++) {
                end += times[pair];
                times[pair] = end;
            }
            begins = times;
            places = new int[end];
        }

        void put(int pair, int place) {
            places[--begins[pair]] = place;
        }
    }
}
