package org.sextant.guidance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Lists kept as sorted sets. Values are made of them at every step of a derivation, so nothing is sorted twice. */
final class Sorted {

    private Sorted() {}

    /** Each element once, in order. */
    static <T extends Comparable<T>> List<T> distinct(List<T> elements) {
        for (int i = 1; i < elements.size(); i++) {
            if (elements.get(i - 1).compareTo(elements.get(i)) >= 0) {
                return List.copyOf(new TreeSet<>(elements));
            }
        }
        return List.copyOf(elements);
    }

    /** The elements of two sorted sets, each once, in order. */
    static <T extends Comparable<T>> List<T> union(List<T> some, List<T> others) {
        if (others.isEmpty() || some.equals(others)) {
            return some;
        }
        if (some.isEmpty()) {
            return others;
        }
        List<T> union = new ArrayList<>(some.size() + others.size());
        int next = 0;
        for (T element : some) {
            while (next < others.size() && others.get(next).compareTo(element) < 0) {
                union.add(others.get(next++));
            }
            if (next < others.size() && others.get(next).compareTo(element) == 0) {
                next++;
            }
            union.add(element);
        }
        union.addAll(others.subList(next, others.size()));
        return List.copyOf(union);
    }
}
