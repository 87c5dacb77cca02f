package org.sextant.extraction.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the first characters of a match can be.
 *
 * @param sets for each of the first characters its classes
 * @param next the classes one of which must follow, or the end of the text; all where nothing is known
 * @param ended whether anything may follow, so that no further character is known
 * @param freshBegins whether a letter before the match forbids it
 */
record Opening(List<Long> sets, long next, boolean ended, boolean freshBegins) {

    static final int LONGEST = 4;
    static final Opening NOTHING = new Opening(List.of(), CharClasses.ALL | CharClasses.END, false, false);

    private static final int MOST_CLASSES = 12;
    private static final double WORD_BEGINS = 0.2;

    Opening {
        sets = List.copyOf(sets);
    }

    Opening then(CharSet set) {
        if (ended) {
            return this;
        }
        List<Long> longer = new ArrayList<>(sets);
        longer.add(set.any() & next);
        // a character outside ASCII may take two places
        boolean unsure = (set.any() & CharClasses.OTHERS) != 0;
        return new Opening(longer, NOTHING.next, unsure || longer.size() == LONGEST, freshBegins);
    }

    Opening thenAnything() {
        return new Opening(sets, next, true, freshBegins);
    }

    /** The same where one of the classes, or the end of the text, must follow. */
    Opening before(long classes) {
        return ended ? this : new Opening(sets, next & (classes | CharClasses.END), false, freshBegins);
    }

    /** The same at a word boundary. */
    Opening atBoundary() {
        if (ended) {
            return this;
        }
        if (sets.isEmpty()) {
            return behindNoLetter();
        }
        long last = sets.get(sets.size() - 1);
        if ((last & ~CharClasses.WORD) == 0) {
            return before(CharClasses.ALL & ~CharClasses.WORD);
        }
        return (last & CharClasses.WORD) == 0 ? before(CharClasses.WORD | CharClasses.OTHERS) : this;
    }

    /** The same where no letter may stand before the match. */
    Opening behindNoLetter() {
        return sets.isEmpty() && !ended ? new Opening(sets, next, false, true) : this;
    }

    Opening first(int length) {
        return sets.size() <= length ? this : new Opening(sets.subList(0, length), NOTHING.next, true, freshBegins);
    }

    /** All that is known of the characters from the first. */
    List<Long> known() {
        if (next == NOTHING.next || sets.size() == LONGEST) {
            return sets;
        }
        List<Long> known = new ArrayList<>(sets);
        known.add(next);
        return known;
    }

    /** Whether no character can be the next. */
    boolean isImpossible() {
        return sets.contains(0L);
    }

    /** Whether no letter stands before it, and the first is a word character. */
    boolean beginsWord() {
        return freshBegins && (sets.get(0) & ~CharClasses.WORD) == 0;
    }

    /** At what share of the places of a text one of these may stand, roughly. */
    static double shareOf(Set<Opening> openings) {
        return openings.stream().mapToDouble(Opening::share).sum();
    }

    private double share() {
        double share = !sets.isEmpty() && beginsWord() ? WORD_BEGINS : 1;
        for (long set : known()) {
            share *= CharClasses.shareOf(set);
        }
        return share;
    }

    /** Whether it leaves so few places that seeking them pays. */
    boolean isNarrow() {
        return !sets.isEmpty() && (beginsWord() || sets.stream().anyMatch(set -> Long.bitCount(set) <= MOST_CLASSES));
    }
}
