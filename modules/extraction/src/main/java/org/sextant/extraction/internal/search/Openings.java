package org.sextant.extraction.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that the matches of a pattern can begin with, or one of which each must hold. */
final class Openings {

    private final List<Probe> probes;

    private Openings(Set<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    /**
     * Pairs of first characters, and what must follow them.
     *
     * @param firstPair the first of the pairs
     * @param lastPair the last of them
     * @param third the classes of the third character
     * @param fourth the classes of the fourth
     * @param fresh whether a letter before the first forbids it
     */
    private record Probe(int firstPair, int lastPair, long third, long fourth, boolean fresh) {}

    static Openings of(Set<Opening> all) {
        return new Openings(probes(all));
    }

    private static Set<Probe> probes(Set<Opening> openings) {
        Set<Probe> probes = new LinkedHashSet<>();
        for (Opening opening : openings) {
            List<Long> sets = opening.known();
            for (int first : members(sets.get(0))) {
                int row = first * CharClasses.COUNT;
                long second = at(sets, 1);
                int run = -1;
                for (int i = 0; i <= CharClasses.COUNT; i++) {
                    boolean in = i < CharClasses.COUNT && (second & 1L << i) != 0;
                    if (in && run < 0) {
                        run = i;
                    } else if (!in && run >= 0) {
                        probes.add(new Probe(row + run, row + i - 1, at(sets, 2), at(sets, 3), opening.beginsWord()));
                        run = -1;
                    }
                }
            }
        }
        return probes;
    }

    private static long at(List<Long> sets, int index) {
        return index < sets.size() ? sets.get(index) : PairedText.ANYTHING;
    }

    private static List<Integer> members(long set) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < CharClasses.COUNT; i++) {
            if ((set & 1L << i) != 0) {
                members.add(i);
            }
        }
        return members;
    }

    /** Where in the text one of them stands. */
    Places placesIn(PairedText text) {
        Places places = new Places(text.length());
        for (Probe probe : probes) {
            text.collect(probe.firstPair, probe.lastPair, probe.third, probe.fourth, probe.fresh, places);
        }
        return places;
    }
}
