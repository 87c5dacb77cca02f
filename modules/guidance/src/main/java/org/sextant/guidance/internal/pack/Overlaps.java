package org.sextant.guidance.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextant.guidance.rules.Possible;
import org.sextant.guidance.rules.Test;
import org.sextant.model.Truth;

/**
 * The rows of a pack held against each other by their tests alone, without a case: rows that can never speak, rows that may speak for and
 * against at once. A pack may mean it so; its maintainers should know.
 */
public final class Overlaps {

    private static final Set<String> OPPOSED = Set.of("FOR AGAINST", "AGAINST FOR");

    private final Pack pack;
    private final Set<Silencing> silencings;
    private final Set<String> silenced;

    private Overlaps(Pack pack) {
        this.pack = pack;
        this.silencings = Set.copyOf(pack.silencings());
        this.silenced = silencings.stream().map(Silencing::row).collect(Collectors.toUnmodifiableSet());
    }

    /** What is found, one sentence a row with file and line, in the order of the precedence; the pack has no problems. */
    public static List<String> of(Pack pack) {
        Overlaps overlaps = new Overlaps(pack);
        List<String> found = new ArrayList<>();
        for (Row row : pack.rows()) {
            overlaps.findShadow(row).ifPresent(found::add);
            overlaps.findOpposed(row).ifPresent(found::add);
        }
        return found;
    }

    /** A row never speaks if another that nothing silences holds wherever it does, and silences it. */
    private Optional<String> findShadow(Row row) {
        return pack.rows().stream()
                .filter(other -> silencings.contains(new Silencing(other.id(), row.id())))
                .filter(other -> !silenced.contains(other.id()))
                .filter(other -> holdsWherever(row, other))
                .findFirst()
                .map(other -> "%s: row %s never speaks: wherever it holds, %s holds too and silences it"
                        .formatted(row.place(), row.id(), other.id()));
    }

    /** Headlines of one topic are opposed if one case can pass the tests of both, neither silences the other and nobody has said that both may stand. */
    private Optional<String> findOpposed(Row row) {
        List<String> opposed = pack.rows().stream()
                .filter(other -> other.order() < row.order() && isOpposed(row, other))
                .map(Row::id)
                .toList();
        return opposed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s: row %s is %s and may hold in one case with what is not: %s; neither silences the other"
                                .formatted(row.place(), row.id(), row.direction(), String.join(", ", opposed)));
    }

    private boolean isOpposed(Row row, Row other) {
        return row.topic().equals(other.topic())
                && row.role() == RowRole.HEADLINE
                && other.role() == RowRole.HEADLINE
                && OPPOSED.contains(row.direction() + " " + other.direction())
                && !silencings.contains(new Silencing(row.id(), other.id()))
                && !silencings.contains(new Silencing(other.id(), row.id()))
                && !pack.beside().contains(Set.of(row.id(), other.id()))
                && mayMeet(row, other);
    }

    private static boolean holdsWherever(Row row, Row other) {
        return other.cells().stream()
                .allMatch(needed -> row.cells().stream().anyMatch(given -> implies(given, needed)));
    }

    private static boolean implies(Cell given, Cell needed) {
        return given.equals(needed) || isOnAll(given, needed, Truth.TRUE);
    }

    private static boolean mayMeet(Row row, Row other) {
        return row.cells().stream().noneMatch(one -> other.cells().stream()
                .anyMatch(more -> isOnAll(one, more, Truth.FALSE) || isOnAll(more, one, Truth.FALSE)));
    }

    /** Whether a test of the same input comes to this on all the values that pass another; never where these cannot be listed. */
    private static boolean isOnAll(Cell passed, Cell test, Truth truth) {
        List<Possible> values = passing(passed);
        return passed.input().equals(test.input())
                && !values.isEmpty()
                && values.stream().allMatch(value -> Test.of(test.test()).on(value) == truth);
    }

    /** The ranges or words that pass a test; none where it is no test of values. */
    private static List<Possible> passing(Cell cell) {
        Test test = Test.of(cell.test());
        if (test instanceof Test.InRange inRange) {
            return List.copyOf(inRange.ranges());
        }
        return test instanceof Test.OneOf oneOf ? List.of(oneOf.words()) : List.of();
    }
}
