package org.sextant.guidance.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The smallest set that meets every one of a family of sets that is not known beforehand: each time a set is tried that does not do, one more
 * member of the family comes to light, and the smallest set that meets all known members is tried next. The first that does is the smallest
 * there is, since any smaller one would miss a member; no part of it does.
 *
 * @param <T> what is in the sets
 */
final class SmallestSet<T> {

    private static final int MOST_MEMBERS = 7;

    /** As many as a long has bits. */
    private static final int MOST_CANDIDATES = Long.SIZE - 1;

    private static final int MOST_STEPS = 20_000;

    private final Comparator<T> rank;
    private final List<Set<T>> family = new ArrayList<>();
    private int size = 1;
    private int stepsLeft = MOST_STEPS;

    private SmallestSet(Comparator<T> rank) {
        this.rank = rank;
    }

    /**
     * What was found.
     *
     * @param members the set, in the order of rank
     * @param complete whether it does; if not, no set does that is small enough or found with the work allowed, and this is the first
     *     part of one
     */
    record Found<T>(List<T> members, boolean complete) {}

    /**
     * Finds the set. Where several are as small, the same one is found every time, sooner one whose members rank first.
     *
     * @param missed what a set misses: empty where it does, else a member of the family that it does not meet, which is empty where
     *     nothing more can be done
     * @param rank which to take first
     */
    static <T> Found<T> find(Function<List<T>, Optional<Set<T>>> missed, Comparator<T> rank) {
        SmallestSet<T> search = new SmallestSet<>(rank);
        List<T> tried = List.of();
        for (Optional<Set<T>> miss = missed.apply(tried); miss.isPresent(); miss = missed.apply(tried)) {
            if (miss.get().isEmpty() || tried.stream().anyMatch(miss.get()::contains)) {
                return new Found<>(tried, false);
            }
            search.family.add(miss.get());
            Optional<List<T>> meeting = search.meeting();
            if (meeting.isEmpty()) {
                return new Found<>(tried, false);
            }
            tried = meeting.get();
        }
        return new Found<>(needed(tried, missed), true);
    }

    /** Without members that a better one has made needless: a family may name less than what meets it. */
    private static <T> List<T> needed(List<T> members, Function<List<T>, Optional<Set<T>>> missed) {
        List<T> needed = members;
        for (T member : members) {
            List<T> fewer = needed.stream().filter(one -> !one.equals(member)).toList();
            needed = missed.apply(fewer).isEmpty() ? fewer : needed;
        }
        return needed;
    }

    /** The smallest set that meets every known member; no smaller than the last one. */
    private Optional<List<T>> meeting() {
        TreeSet<T> ranked = new TreeSet<>(rank);
        family.forEach(ranked::addAll);
        List<T> all = List.copyOf(ranked);
        if (all.size() > MOST_CANDIDATES) {
            return Optional.empty();
        }
        List<Long> members = family.stream()
                .map(member -> mask(all, member))
                .sorted(Comparator.comparing(Long::bitCount).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (; size <= MOST_MEMBERS && stepsLeft > 0; size++) {
            long taken = meeting(members, 0, size);
            if (taken != 0) {
                return Optional.of(IntStream.range(0, all.size())
                        .filter(one -> (taken >> one & 1) == 1)
                        .mapToObj(all::get)
                        .toList());
            }
        }
        return Optional.empty();
    }

    private long mask(List<T> all, Set<T> member) {
        long mask = 0;
        for (int one = 0; one < all.size(); one++) {
            mask |= member.contains(all.get(one)) ? 1L << one : 0;
        }
        return mask;
    }

    /** What meets all members with so much room beside what is taken; 0 for nothing. */
    private long meeting(List<Long> members, long taken, int room) {
        stepsLeft--;
        long open = 0;
        long apart = 0;
        int least = 0;
        for (long member : members) {
            if ((member & taken) == 0) {
                open = open == 0 ? member : open;
                if ((member & apart) == 0) {
                    apart |= member;
                    least++;
                }
            }
        }
        if (open == 0) {
            return taken;
        }
        if (least > room || stepsLeft <= 0) {
            return 0;
        }
        for (long left = open; left != 0; left &= left - 1) {
            long found = meeting(members, taken | Long.lowestOneBit(left), room - 1);
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }
}
