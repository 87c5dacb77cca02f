package org.sextant.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A named part of a pack that is in one version only, or says something else in the other.
 *
 * @param name its name
 * @param before the part in the earlier version; absent where it came later
 * @param after the part in the later version; absent where it is gone
 */
record Difference<T>(
        String name, @Nullable T before, @Nullable T after) {

    /** What differs between parts of two versions, by name. */
    static <T> List<Difference<T>> between(
            Map<String, T> before, Map<String, T> after, Function<? super T, ?> content) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Difference<T>> differences = new ArrayList<>();
        for (String name : names) {
            Difference<T> one = new Difference<>(name, before.get(name), after.get(name));
            if (!Objects.equals(one.findBefore().map(content), one.findAfter().map(content))) {
                differences.add(one);
            }
        }
        return differences;
    }

    Optional<T> findBefore() {
        return Optional.ofNullable(before);
    }

    Optional<T> findAfter() {
        return Optional.ofNullable(after);
    }
}
