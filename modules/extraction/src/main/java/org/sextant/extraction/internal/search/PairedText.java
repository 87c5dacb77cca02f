package org.sextant.extraction.internal.search;

/** The classes of a text's characters, and for each pair of them the offsets where it stands. */
final class PairedText {

    /** The set of every class and of what lies behind the end of the text. */
    static final long ANYTHING = -1L;

    private static final int PAIRS = CharClasses.COUNT * CharClasses.COUNT;

    private final int length;
    private final byte[] classes;
    private final int[] begins = new int[PAIRS + 1];
    private final int[] places;

    PairedText(String text) {
        length = text.length();
        classes = new byte[length + 1];
        for (int i = 0; i < length; i++) {
            classes[i] = (byte) CharClasses.of(text.charAt(i));
        }
        classes[length] = CharClasses.END_OF_TEXT;
        for (int i = 0; i < length; i++) {
            begins[pairAt(i) + 1]++;
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            begins[pair + 1] += begins[pair];
        }
        places = new int[length];
        int[] next = begins.clone();
        for (int i = 0; i < length; i++) {
            places[next[pairAt(i)]++] = i;
        }
    }

    private int pairAt(int offset) {
        return classes[offset] * CharClasses.COUNT + classes[offset + 1];
    }

    int length() {
        return length;
    }

    /** Adds the places of the pairs from the first to the last that go on with these classes. */
    void collect(int firstPair, int lastPair, long third, long fourth, boolean wordBegins, Places into) {
        int end = begins[lastPair + 1];
        for (int i = begins[firstPair]; i < end; i++) {
            int at = places[i];
            if (isAt(at + 2, third) && isAt(at + 3, fourth) && !(wordBegins && followsWord(at))) {
                into.add(at);
            }
        }
    }

    private boolean isAt(int offset, long set) {
        return set == ANYTHING || (offset <= length && (set & 1L << classes[offset]) != 0);
    }

    private boolean followsWord(int offset) {
        return offset > 0 && (CharClasses.WORD & 1L << classes[offset - 1]) != 0;
    }
}
