package org.sextant.extraction.internal.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What the first characters of a match can be.
 *
 * @param sets for each of the first characters its classes
 * @param ended whether anything may follow, so that no further character is known
 * @param wordBegins whether a word character before the match forbids it
 */
record Opening(List<Long> sets, boolean ended, boolean wordBegins) {

    static final int LONGEST = 4;
    static final Opening NOTHING = new Opening(List.of(), false, false);

    private static final int MOST_CLASSES = 12;

    Opening {
        sets = List.copyOf(sets);
    }

    Opening then(CharSet next) {
        if (ended) {
            return this;
        }
        List<Long> longer = new ArrayList<>(sets);
        longer.add(next.any());
        // a character outside ASCII may take two places
        boolean unsure = (next.any() & CharClasses.OTHERS) != 0;
        return new Opening(longer, unsure || longer.size() == LONGEST, wordBegins);
    }

    Opening thenAnything() {
        return new Opening(sets, true, wordBegins);
    }

    Opening atWordBegin() {
        return sets.isEmpty() && !ended ? new Opening(sets, false, true) : this;
    }

    Opening first(int length) {
        return sets.size() <= length ? this : new Opening(sets.subList(0, length), true, wordBegins);
    }

    /** Whether no word character stands before it, and the first is one. */
    boolean beginsWord() {
        return wordBegins && (sets.get(0) & ~CharClasses.WORD) == 0;
    }

    /** Whether it leaves so few places that seeking them pays. */
    boolean isNarrow() {
        return !sets.isEmpty()
                && (beginsWord() || sets.stream().anyMatch(set -> Long.bitCount(set) <= MOST_CLASSES));
    }
}
