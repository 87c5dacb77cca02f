package org.sextant.guidance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What would follow from each answer to a question, worked out by holding the case against the pack once more for every
 * answer that makes a difference.
 *
 * @param code the question, as guidance names it
 * @param question the question in plain words
 * @param about what the answers are about, in plain words: the question's own value, or what is derived from a laboratory result
 * @param branches the answers, each with what speaks then
 */
public record Consequence(String code, String question, String about, List<Branch> branches) {

    /** The questions that separate most conclusions first. */
    public static final Comparator<Consequence> BY_USE = Comparator.comparing(
                    Consequence::separates, Comparator.reverseOrder())
            .thenComparing(Consequence::code);

    public Consequence {
        branches = List.copyOf(branches);
    }

    /** How many conclusions speak after some answers and not after others. */
    public int separates() {
        Set<String> any = new HashSet<>();
        branches.forEach(branch -> any.addAll(branch.conclusions()));
        Set<String> all = new HashSet<>(any);
        branches.forEach(branch -> all.retainAll(branch.conclusions()));
        return any.size() - all.size();
    }
}
