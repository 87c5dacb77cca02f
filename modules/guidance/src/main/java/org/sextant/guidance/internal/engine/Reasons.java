package org.sextant.guidance.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.Question;
import org.sextant.model.Criterion;
import org.sextant.model.Truth;

/** The reasons of an answer in words: criteria, assumptions, what is needed. */
final class Reasons {

    private static final String NO_DISPUTE = "The records read so far do not disagree on this: %s";

    private final Plan plan;
    private final Board board;

    Reasons(Plan plan, Board board) {
        this.plan = plan;
        this.board = board;
    }

    /** The criteria of a row. */
    List<Criterion> all(Standing standing) {
        List<Criterion> criteria = new ArrayList<>(standing.answers().size());
        for (Answer answer : standing.answers()) {
            criteria.add(criterion(standing.row().rule(), answer));
        }
        return criteria;
    }

    /** The criteria of a row that are false, unknown or in conflict. */
    List<Criterion> against(Standing standing) {
        List<Criterion> criteria = new ArrayList<>(standing.answers().size());
        for (Answer answer : standing.answers()) {
            if (answer.known() != Truth.TRUE) {
                criteria.add(criterion(standing.row().rule(), answer));
            }
        }
        return criteria;
    }

    private Criterion criterion(String rule, Answer answer) {
        int input = answer.probe().input();
        return new Criterion(
                rule,
                answer.input(),
                plan.inputs().get(input).label(),
                answer.test(),
                board.text(input),
                answer.known(),
                assumption(answer),
                board.grounds(input));
    }

    /** What was taken for granted to come to an answer, where something was. */
    private @Nullable String assumption(Answer answer) {
        boolean assumed = !answer.isCertain() && (answer.assumed() == Truth.TRUE || answer.assumed() == Truth.FALSE);
        List<String> assumptions = assumed ? assumptions(answer) : List.of();
        return assumptions.isEmpty() ? null : String.join(" ", assumptions);
    }

    private List<String> assumptions(Answer answer) {
        return answer.isOfDispute()
                ? List.of(NO_DISPUTE.formatted(name(answer.input())))
                : answer.value().assumptions();
    }

    /** What was assumed, in words: by these rows, and by those that may silence them. */
    List<String> assumptions(List<Standing> standings) {
        Set<String> words = new LinkedHashSet<>();
        for (Answer answer : open(standings)) {
            if (answer.isHolding() || answer.assumed() == Truth.FALSE) {
                words.addAll(assumptions(answer));
            }
        }
        return List.copyOf(words);
    }

    /** What would settle these rows, in words. */
    List<String> needed(List<Standing> standings) {
        Set<String> words = new LinkedHashSet<>();
        for (Answer answer : open(standings)) {
            boolean assumed = (answer.assumed() == Truth.TRUE || answer.assumed() == Truth.FALSE)
                    && !assumptions(answer).isEmpty();
            if (!assumed) {
                needs(answer).forEach(need -> words.add(name(need)));
            }
        }
        return List.copyOf(words);
    }

    /** The inputs that would settle an answer. */
    static List<String> needs(Answer answer) {
        List<String> needs = answer.value().needs();
        return needs.isEmpty() ? List.of(answer.input()) : needs;
    }

    /** The answers that keep these rows, or those that may silence them, from being certain. */
    private static Set<Answer> open(List<Standing> standings) {
        Set<Answer> open = new LinkedHashSet<>();
        for (Standing standing : standings) {
            addOpen(standing, open);
        }
        return open;
    }

    private static void addOpen(Standing standing, Set<Answer> open) {
        for (Answer answer : standing.answers()) {
            if (!answer.isCertain()) {
                open.add(answer);
            }
        }
        for (Standing doubt : standing.doubtedBy()) {
            addOpen(doubt, open);
        }
    }

    private String name(String input) {
        Pack pack = plan.pack();
        Input declared = pack.inputs().get(input);
        if (declared == null) {
            return input;
        }
        if (!declared.question().isBlank()) {
            return declared.question();
        }
        Question question = declared.ask() == null ? null : pack.questions().get(declared.ask());
        return question == null ? input : question.question();
    }
}
