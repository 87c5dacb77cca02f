package org.sextant.guidance;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fact that is missing or in dispute, and what would follow from each answer that makes a difference, worked out by holding the case against
 * the pack with the answer in the place of what is not known.
 *
 * @param fact the input of the pack that it is
 * @param code the question, as guidance names it; empty where the pack has none for it
 * @param question what is asked, in plain words
 * @param about what the answers are about, in plain words
 * @param branches the answers, each with what is different then; one where no answer changes anything by itself
 */
public record Consequence(String fact, String code, String question, String about, List<Branch> branches) {

    /** The questions that separate most conclusions first. */
    public static final Comparator<Consequence> BY_USE = Comparator.comparing(
                    Consequence::separates, Comparator.reverseOrder())
            .thenComparing(Consequence::fact);

    public Consequence {
        branches = List.copyOf(branches);
    }

    /** How many conclusions are said after some answers and not after others. */
    public int separates() {
        return count(Branch::comes) + count(Branch::goes);
    }

    private int count(Function<Branch, List<Branch.Told>> part) {
        List<Set<String>> codes = branches.stream()
                .map(part)
                .map(told -> told.stream().map(Branch.Told::code).collect(Collectors.toSet()))
                .toList();
        Stream<String> all = codes.stream().flatMap(Set::stream).distinct();
        return (int) all.filter(code -> !codes.stream().allMatch(one -> one.contains(code)))
                .count();
    }
}
