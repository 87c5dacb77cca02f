package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sextant.guidance.rules.Possible;

/** One case held against a pack under other and other answers to what is not known, each combination once, and not without end. */
final class Worlds {

    private final Plan plan;
    private final Rulebook rules;
    private final Binder binder;
    private final LocalDate asOf;
    private final Map<Map<Integer, Possible>, World> seen = new HashMap<>();
    private int left;

    Worlds(Plan plan, Rulebook rules, Binder binder, LocalDate asOf, int most) {
        this.plan = plan;
        this.rules = rules;
        this.binder = binder;
        this.asOf = asOf;
        this.left = most;
    }

    /** A case under some answers: its values, and where every row stands. */
    record World(Board board, Standings standings) {

        @Override
        public String toString() {
            return "World[redacted]";
        }
    }

    /** Whether there is work left to be spent on more. */
    boolean isSpent() {
        return left <= 0;
    }

    /** Allows for so much work from now on. */
    void allow(int most) {
        left = most;
    }

    /** The case under these answers. */
    World under(Collection<Supposition> answers) {
        Map<Integer, Possible> key = new TreeMap<>();
        answers.forEach(answer -> key.put(answer.input(), answer.shown()));
        return seen.computeIfAbsent(key, fresh -> evaluated(List.copyOf(answers)));
    }

    /** Whether answers contradict each other, or what the record says: no case can be so. */
    boolean isContradictory(World world) {
        Board now = under(List.of()).board();
        return plan.derivedInputs().stream()
                .anyMatch(input -> world.board().value(input).isDisputed()
                        && !now.value(input).isDisputed());
    }

    private World evaluated(List<Supposition> answers) {
        left--;
        Board board = new Board(plan, binder, asOf);
        answers.forEach(board::suppose);
        rules.fire(board);
        return new World(board, Standings.of(plan, board));
    }
}
