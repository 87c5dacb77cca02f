package org.sextant.guidance.rules;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Premise;

/**
 * A premise that something stands on, with its id worked out once.
 *
 * @param id the premise's id
 * @param premise the premise
 */
public record Ground(String id, Premise premise) implements Comparable<Ground> {

    /** The ground that this premise gives. */
    public static Ground of(Premise premise) {
        return new Ground(premise.id(), premise);
    }

    static List<Ground> distinct(Collection<Ground> grounds) {
        return grounds.size() < 2 ? List.copyOf(grounds) : List.copyOf(new TreeSet<>(grounds));
    }

    static List<Ground> both(List<Ground> some, List<Ground> others) {
        return distinct(Stream.concat(some.stream(), others.stream()).toList());
    }

    @Override
    public int compareTo(Ground other) {
        return id.compareTo(other.id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ground ground && id.equals(ground.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Ground[" + id + "]";
    }
}
