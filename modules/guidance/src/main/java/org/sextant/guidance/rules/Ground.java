package org.sextant.guidance.rules;

import java.util.List;
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

    /** Each once, in the order of their ids. */
    static List<Ground> distinct(List<Ground> grounds) {
        return Sorted.distinct(grounds);
    }

    /** Those of both, each once, in the order of their ids. */
    static List<Ground> both(List<Ground> some, List<Ground> others) {
        return Sorted.union(some, others);
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
