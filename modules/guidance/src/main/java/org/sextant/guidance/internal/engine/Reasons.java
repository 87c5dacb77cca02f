package org.sextant.guidance.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.Question;
import org.sextant.guidance.rules.Ground;
import org.sextant.model.Criterion;
import org.sextant.model.Truth;

/** The reasons of an answer in words: criteria, assumptions, what is needed. */
final class Reasons {

    private static final String NO_DISPUTE = "The records read so far do not disagree on this: %s";

    private final Pack pack;

    Reasons(Pack pack) {
        this.pack = pack;
    }

    /** The criteria of a row. */
    List<Criterion> criteria(RowAnswer row, Predicate<Answer> which) {
        List<Criterion> criteria = new ArrayList<>();
        for (Answer answer : row.answers()) {
            if (which.test(answer)) {
                criteria.add(criterion(row.row().rule(), answer));
            }
        }
        return criteria;
    }

    private Criterion criterion(String rule, Answer answer) {
        List<String> assumptions = answer.isCertain() ? List.of() : assumptions(answer);
        boolean assumed = answer.assumed() == Truth.TRUE || answer.assumed() == Truth.FALSE;
        @Nullable String assumption = assumed && !assumptions.isEmpty() ? String.join(" ", assumptions) : null;
        return new Criterion(
                rule,
                answer.value().name(),
                label(answer.value().name()),
                answer.test(),
                answer.value().text(),
                answer.known(),
                assumption,
                answer.value().grounds().stream().map(Ground::id).toList());
    }

    private List<String> assumptions(Answer answer) {
        if (answer.test().equals("CONFLICT")) {
            return List.of(NO_DISPUTE.formatted(name(answer.value().name())));
        }
        return answer.value().assumptions();
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
            boolean assumed = !assumptions(answer).isEmpty()
                    && (answer.assumed() == Truth.TRUE || answer.assumed() == Truth.FALSE);
            if (!assumed) {
                needs(answer).forEach(need -> words.add(name(need)));
            }
        }
        return List.copyOf(words);
    }

    /** The inputs that would settle an answer. */
    static List<String> needs(Answer answer) {
        List<String> needs = answer.value().needs();
        return needs.isEmpty() ? List.of(answer.value().name()) : needs;
    }

    /** The answers that keep these rows, or those that may silence them, from being certain. */
    private static List<Answer> open(List<Standing> standings) {
        return standings.stream()
                .flatMap(standing -> Stream.concat(Stream.of(standing), doubts(standing)))
                .flatMap(standing -> standing.answer().answers().stream())
                .filter(answer -> !answer.isCertain())
                .distinct()
                .toList();
    }

    private static Stream<Standing> doubts(Standing standing) {
        return standing.doubtedBy().stream().flatMap(by -> Stream.concat(Stream.of(by), doubts(by)));
    }

    private String label(String input) {
        return Objects.requireNonNull(pack.inputs().get(input), "tables name declared inputs only")
                .label();
    }

    private String name(String input) {
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
