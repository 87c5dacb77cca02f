package org.sextant.guidance.internal.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.sextant.guidance.internal.engine.Worlds.World;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.model.Applicability;

/** The rows that keep decisions of a case open, and the facts that they wait for. */
final class OpenRows {

    private final Plan plan;
    private final IntPredicate answerable;

    /**
     * Over the rows of a plan.
     *
     * @param answerable whether there are answers to an input that make a difference, and none of them is known for good
     */
    OpenRows(Plan plan, IntPredicate answerable) {
        this.plan = plan;
        this.answerable = answerable;
    }

    /** The topics that rows keep open, in the order of the pack. */
    List<String> topics(World world) {
        return plan.pack().topics().keySet().stream()
                .filter(topic -> isOpen(world, topic))
                .toList();
    }

    /** Whether any row keeps a topic open. */
    boolean isOpen(World world, String topic) {
        return !of(world, topic).isEmpty();
    }

    /**
     * The rows of a topic that may yet speak, if what they conclude is not concluded already, and those that may yet silence what speaks. What a
     * declared assumption keeps from speaking is not open.
     */
    private static List<Standing> of(World world, String topic) {
        Set<String> concluded = new HashSet<>();
        List<Standing> rows = new ArrayList<>();
        for (Standing standing : world.standings().list()) {
            if (isOf(topic, standing)) {
                rows.add(standing);
                if (standing.isSpeaking() && isFirm(standing)) {
                    concluded.add(standing.row().conclusion());
                }
            }
        }
        Map<Integer, Standing> open = new TreeMap<>();
        for (Standing row : rows) {
            if (row.isSpeaking()) {
                doubts(row).forEach(doubt -> open.put(doubt.planned().number(), doubt));
            } else if (isWaiting(row) && !concluded.contains(row.row().conclusion())) {
                open.put(row.planned().number(), row);
            }
        }
        return List.copyOf(open.values());
    }

    /** Notes add to conclusions and questions ask: neither decides. */
    private static boolean isOf(String topic, Standing standing) {
        return standing.row().topic().equals(topic)
                && !standing.row().isNote()
                && standing.planned().question() == null;
    }

    private static boolean isWaiting(Standing standing) {
        return standing.applicability() == Applicability.UNDETERMINED && !standing.quiet();
    }

    private static List<Standing> doubts(Standing standing) {
        return standing.doubtedBy().stream().filter(OpenRows::isWaiting).toList();
    }

    /** Whether nothing but declared assumptions stands between a row that speaks and certainty. */
    private static boolean isFirm(Standing standing) {
        return doubts(standing).isEmpty()
                && standing.answers().stream()
                        .allMatch(answer -> answer.isCertain()
                                || answer.isOfDispute()
                                || !answer.value().assumptions().isEmpty());
    }

    /** The facts that the open rows of a topic, and those that may silence them, wait for. */
    Set<Integer> facts(World world, String topic) {
        Set<Integer> facts = new TreeSet<>();
        Set<Integer> seen = new HashSet<>();
        List<Standing> left = new ArrayList<>(of(world, topic));
        while (!left.isEmpty()) {
            Standing standing = left.remove(left.size() - 1);
            if (seen.add(standing.planned().number())) {
                left.addAll(doubts(standing));
                for (Answer answer : standing.answers()) {
                    if (!answer.isHolding() && !answer.isCertain()) {
                        facts.addAll(facts(world.board(), answer));
                    }
                }
            }
        }
        return facts;
    }

    /** What a rule says it needs; else what its value is made of and is asked for; else the value itself. */
    private Set<Integer> facts(Board board, Answer answer) {
        Set<Integer> needs = new TreeSet<>();
        for (String need : Reasons.needs(answer)) {
            if (plan.pack().inputs().containsKey(need) && isOpen(board, plan.number(need))) {
                needs.add(plan.number(need));
            }
        }
        int input = answer.probe().input();
        if (needs.isEmpty()) {
            plan.sources(input).stream()
                    .filter(source -> isAsked(plan.inputs().get(source)) && isOpen(board, source))
                    .forEach(needs::add);
        }
        if (needs.isEmpty() && isOpen(board, input)) {
            needs.add(input);
        }
        return needs;
    }

    private static boolean isAsked(Input input) {
        return input.ask() != null;
    }

    private boolean isOpen(Board board, int input) {
        return !board.isSupposed(input) && answerable.test(input);
    }
}
