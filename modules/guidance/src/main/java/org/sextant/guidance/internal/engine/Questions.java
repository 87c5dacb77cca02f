package org.sextant.guidance.internal.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.Question;
import org.sextant.model.Applicability;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Role;
import org.sextant.model.Truth;

/** What to ask: what rows that are near to speaking wait for, each once, in the order the pack asks in. */
final class Questions {

    /** How many unknown inputs a row may wait for and still be asked for. */
    private static final long MOST_UNKNOWN = 2;

    private final Pack pack;
    private final Plan plan;
    private final Board board;
    private final Standings places;
    private final Map<String, Waiting> byCode = new TreeMap<>();

    Questions(Plan plan, Board board, Standings places) {
        this.pack = plan.pack();
        this.plan = plan;
        this.board = board;
        this.places = places;
    }

    private static final class Waiting {
        private final TreeSet<String> rows = new TreeSet<>();
        private final TreeSet<String> rules = new TreeSet<>();
        private final TreeSet<String> premises = new TreeSet<>();
        private boolean conflict;
    }

    List<OpenQuestion> open() {
        List<Standing> standings = places.list();
        Set<String> concluded = standings.stream()
                .filter(standing -> standing.applicability() == Applicability.APPLIES)
                .map(standing -> standing.row().conclusion())
                .collect(Collectors.toSet());
        for (Standing standing : standings) {
            if (standing.isSpeaking()) {
                ask(standing);
            } else if (isWaiting(standing) && !concluded.contains(standing.row().conclusion())) {
                waiting(standing).forEach(answer -> waitFor(standing, answer));
            }
        }
        return byCode.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Waiting> entry) -> priority(entry.getKey()))
                        .thenComparing(entry -> -entry.getValue().rows.size())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> question(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A row far from speaking asks for nothing: what is nearer may settle it, or bring it within reach. */
    private static boolean isWaiting(Standing standing) {
        return standing.applicability() == Applicability.UNDETERMINED
                && !standing.quiet()
                && !standing.row().isNote()
                && isNear(waiting(standing));
    }

    private static List<Answer> waiting(Standing standing) {
        return standing.answers().stream()
                .filter(answer -> !answer.isHolding() && !answer.isCertain())
                .toList();
    }

    private static boolean isNear(List<Answer> waiting) {
        return waiting.stream().map(Answer::input).distinct().count() <= MOST_UNKNOWN;
    }

    /** A question row asks; a headline asks for what it, or what may silence it, takes for granted. */
    private void ask(Standing standing) {
        Question question = standing.planned().question();
        if (question != null) {
            Waiting waiting = waiting(question.code(), standing);
            waiting.conflict |= standing.row().conclusion().startsWith("CONFLICT");
            for (Answer answer : standing.answers()) {
                waiting.premises.addAll(board.grounds(answer.probe().input()));
            }
        }
        if (places.role(standing) == Role.HEADLINE) {
            askFor(standing);
            for (Standing doubt : standing.doubtedBy()) {
                if (isNear(waiting(doubt))) {
                    askFor(doubt);
                }
            }
        }
    }

    private void askFor(Standing standing) {
        for (Answer answer : standing.answers()) {
            if (!answer.isCertain() && !answer.isOfDispute()) {
                waitFor(standing, answer);
            }
        }
    }

    private void waitFor(Standing standing, Answer answer) {
        for (String need : Reasons.needs(answer)) {
            @Nullable Input input = pack.inputs().get(need);
            if (input != null && input.ask() != null) {
                Waiting waiting = waiting(input.ask(), standing);
                int number = plan.number(need);
                waiting.conflict |=
                        answer.known() == Truth.CONFLICT && board.value(number).isDisputed();
                waiting.premises.addAll(board.grounds(number));
            }
        }
    }

    private Waiting waiting(String code, Standing standing) {
        Waiting waiting = byCode.computeIfAbsent(code, fresh -> new Waiting());
        waiting.rows.add(standing.row().id());
        waiting.rules.add(standing.row().rule());
        return waiting;
    }

    private int priority(String code) {
        int place = pack.askOrder().indexOf(code);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private OpenQuestion question(String code, Waiting waiting) {
        Question question = Optional.ofNullable(pack.questions().get(code)).orElse(new Question(code, code, ""));
        return new OpenQuestion(
                code,
                waiting.conflict,
                question.question(),
                question.why(),
                List.copyOf(waiting.rules),
                List.copyOf(waiting.premises));
    }
}
