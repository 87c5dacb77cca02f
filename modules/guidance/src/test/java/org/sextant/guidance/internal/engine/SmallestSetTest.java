package org.sextant.guidance.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallestSetTest {

    private static final int CANDIDATES = 9;

    @Test
    void it_meets_every_member_of_a_family_and_no_smaller_set_does() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Set<Integer>> family = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(member -> random.ints(1 + random.nextInt(3), 0, CANDIDATES)
                            .boxed()
                            .collect(Collectors.toSet()))
                    .toList();
            SmallestSet.Found<Integer> found =
                    SmallestSet.find(set -> missed(family, set), Comparator.<Integer>naturalOrder());
            int least = IntStream.range(0, 1 << CANDIDATES)
                    .filter(mask -> missed(family, bits(mask)).isEmpty())
                    .map(Integer::bitCount)
                    .min()
                    .orElseThrow();

            assertThat(found.complete()).isTrue();
            assertThat(missed(family, found.members())).isEmpty();
            assertThat(found.members()).hasSize(least).isSorted();
        }
    }

    @Test
    void where_nothing_more_can_be_done_it_says_so() {
        assertThat(SmallestSet.find(set -> Optional.of(Set.of()), Comparator.<Integer>naturalOrder()))
                .isEqualTo(new SmallestSet.Found<>(List.of(), false));
        assertThat(SmallestSet.find(set -> Optional.of(Set.of(set.size())), Comparator.<Integer>naturalOrder())
                        .complete())
                .isFalse();
    }

    private static Optional<Set<Integer>> missed(List<Set<Integer>> family, List<Integer> set) {
        return family.stream()
                .filter(member -> set.stream().noneMatch(member::contains))
                .findFirst();
    }

    private static List<Integer> bits(int mask) {
        return IntStream.range(0, CANDIDATES)
                .filter(bit -> (mask >> bit & 1) == 1)
                .boxed()
                .toList();
    }
}
