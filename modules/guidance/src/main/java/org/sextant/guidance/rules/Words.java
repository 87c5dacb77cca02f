package org.sextant.guidance.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One of these words, compared without regard to case.
 *
 * @param values the words, in alphabetical order, at least one
 */
public record Words(List<String> values) implements Possible {

    /** Known to be so. */
    public static final Possible YES = of("YES");

    /** Known not to be so. */
    public static final Possible NO = of("NO");

    public Words {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("at least one word is possible");
        }
    }

    /** One of these words. */
    public static Words of(String... words) {
        return of(Arrays.asList(words));
    }

    /** One of these words. */
    public static Words of(Collection<String> words) {
        TreeSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(words);
        return new Words(List.copyOf(sorted));
    }

    /** Whether this word is among them. */
    public boolean contains(String word) {
        for (String value : values) {
            if (value.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    Optional<Possible> common(Words other) {
        List<String> both = values.stream().filter(other::contains).toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(new Words(both));
    }

    @Override
    public boolean isDecided() {
        return values.size() == 1;
    }

    @Override
    public String text() {
        return String.join(" | ", values);
    }
}
