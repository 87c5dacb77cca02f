package org.sextant.extraction.internal.search;

import java.util.HashMap;
import java.util.Map;

/** For each class of characters the offsets of a text where one of it stands, as bits. Not for several threads. */
final class ClassedText {

    private final int length;
    private final long[][] places = new long[CharClasses.COUNT][];
    private final Map<Long, long[]> placesOfSets = new HashMap<>();
    private final long[] everywhere;
    private final long[] wordBegins;

    ClassedText(String text) {
        length = text.length();
        int words = (length >> 6) + 1;
        for (int i = 0; i < length; i++) {
            int of = CharClasses.of(text.charAt(i));
            if (places[of] == null) {
                places[of] = new long[words];
            }
            places[of][i >> 6] |= 1L << i;
        }
        everywhere = new long[words];
        java.util.Arrays.fill(everywhere, -1L);
        long[] inWord = placesOf(CharClasses.WORD);
        wordBegins = new long[words];
        for (int i = 0; i < words; i++) {
            long before = inWord[i] << 1 | (i == 0 ? 0 : inWord[i - 1] >>> 63);
            wordBegins[i] = ~before;
        }
    }

    int length() {
        return length;
    }

    long[] everywhere() {
        return everywhere;
    }

    /** The offsets without a word character before them. */
    long[] wordBegins() {
        return wordBegins;
    }

    /** Of these offsets those that have one of the classes so many characters on; whether there are any. */
    boolean keep(long[] from, long classes, int distance, long[] into) {
        long[] of = placesOf(classes);
        long any = 0;
        if (distance == 0) {
            for (int i = 0; i < from.length; i++) {
                into[i] = from[i] & of[i];
                any |= into[i];
            }
            return any != 0;
        }
        int last = from.length - 1;
        for (int i = 0; i < last; i++) {
            into[i] = from[i] & (of[i] >>> distance | of[i + 1] << (64 - distance));
            any |= into[i];
        }
        into[last] = from[last] & (of[last] >>> distance);
        return (any | into[last]) != 0;
    }

    private long[] placesOf(long classes) {
        return placesOfSets.computeIfAbsent(classes, this::gather);
    }

    private long[] gather(long classes) {
        long[] gathered = new long[(length >> 6) + 1];
        for (int i = 0; i < CharClasses.COUNT; i++) {
            long[] own = places[i];
            if ((classes & 1L << i) != 0 && own != null) {
                for (int word = 0; word < gathered.length; word++) {
                    gathered[word] |= own[word];
                }
            }
        }
        return gathered;
    }
}
