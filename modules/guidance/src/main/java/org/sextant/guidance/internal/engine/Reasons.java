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
        for (int test = 0; test < standing.answers().size(); test++) {
            criteria.add(criterion(standing, test));
        }
        return criteria;
    }

    /** The criteria of a row that are false, unknown or in conflict. */
    List<Criterion> against(Standing standing) {
        if (isOfSilence(standing)) {
            return plan.silence().against(standing.planned());
        }
        List<Criterion> criteria = new ArrayList<>(standing.answers().size());
        for (int test = 0; test < standing.answers().size(); test++) {
            if (standing.answers().get(test).known() != Truth.TRUE) {
                criteria.add(criterion(standing, test));
            }
        }
        return criteria;
    }

    private boolean isOfSilence(Standing standing) {
        for (Answer answer : standing.answers()) {
            if (!isOfSilence(answer)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfSilence(Answer answer) {
        return answer.equals(plan.silence().answer(answer.probe()));
    }

    private Criterion criterion(Standing standing, int test) {
        Answer answer = standing.answers().get(test);
        int input = answer.probe().input();
        return isOfSilence(answer)
                ? plan.silence().criterion(standing.planned(), test)
                : criterion(plan, standing.row().rule(), answer, board.text(input), board.grounds(input));
    }

    /** The criterion that an answer is, with the text and the grounds of its value. */
    static Criterion criterion(Plan plan, String rule, Answer answer, String text, List<String> grounds) {
        return new Criterion(
                rule,
                answer.input(),
                plan.inputs().get(answer.probe().input()).label(),
                answer.test(),
                text,
                answer.known(),
                assumption(plan, answer),
                grounds);
    }

    /** What was taken for granted to come to an answer, where something was. */
    private static @Nullable String assumption(Plan plan, Answer answer) {
        boolean assumed = !answer.isCertain() && (answer.assumed() == Truth.TRUE || answer.assumed() == Truth.FALSE);
        List<String> assumptions = assumed ? assumptions(plan, answer) : List.of();
        return assumptions.isEmpty() ? null : String.join(" ", assumptions);
    }

    private static List<String> assumptions(Plan plan, Answer answer) {
        return answer.isOfDispute()
                ? List.of(NO_DISPUTE.formatted(name(plan, answer.input())))
                : answer.value().assumptions();
    }

    /** What was assumed, in words: by these rows, and by those that may silence them. */
    List<String> assumptions(List<Standing> standings) {
        Set<String> words = new LinkedHashSet<>();
        for (Answer answer : open(standings)) {
            if (answer.isHolding() || answer.assumed() == Truth.FALSE) {
                words.addAll(assumptions(plan, answer));
            }
        }
        return List.copyOf(words);
    }

    /** What would settle these rows, in words. */
    List<String> needed(List<Standing> standings) {
        Set<String> words = new LinkedHashSet<>();
        for (Answer answer : open(standings)) {
            boolean assumed = (answer.assumed() == Truth.TRUE || answer.assumed() == Truth.FALSE)
                    && !assumptions(plan, answer).isEmpty();
            if (!assumed) {
                needs(answer).forEach(need -> words.add(name(plan, need)));
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

    /** An input as a person asks for it: its question, else its label. */
    static String name(Plan plan, String input) {
        Pack pack = plan.pack();
        Input declared = pack.inputs().get(input);
        if (declared == null) {
            return input;
        }
        if (!declared.question().isBlank()) {
            return declared.question();
        }
        Question question = declared.ask() == null ? null : pack.questions().get(declared.ask());
        return question == null ? declared.label() : question.question();
    }
}
