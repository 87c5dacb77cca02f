package org.sextant.guidance.internal.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextant.guidance.Branch;
import org.sextant.guidance.Consequence;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.internal.pack.Derivation.Given;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.rules.Numbers;
import org.sextant.guidance.rules.Possible;
import org.sextant.guidance.rules.Test;
import org.sextant.guidance.rules.Value;
import org.sextant.guidance.rules.Words;
import org.sextant.model.CaseFacts;

/** Puts each answer that makes a difference to the rules in the place of what is not known. */
final class Exploration {

    private static final int MOST_ANSWERS = 60;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Plan plan;
    private final Rulebook rules;
    private final CaseFacts facts;
    private final LocalDate asOf;

    Exploration(Plan plan, Rulebook rules, CaseFacts facts, LocalDate asOf) {
        this.plan = plan;
        this.rules = rules;
        this.facts = facts;
        this.asOf = asOf;
    }

    /** What would follow from the answers to a question; empty where no input is asked for under its code, or nothing differs. */
    Optional<Consequence> of(String code, String question) {
        for (Input asked : plan.pack().inputs().values()) {
            if (code.equals(asked.ask())) {
                Input deciding = deciding(asked);
                List<Branch> branches = branches(deciding);
                if (branches.size() > 1) {
                    return Optional.of(new Consequence(code, question, deciding.label(), branches));
                }
            }
        }
        return Optional.empty();
    }

    /** A laboratory result decides by its limits, so the answer is the one derived from it. */
    private Input deciding(Input asked) {
        return plan.pack().derivations().stream()
                .filter(rule -> rule.givens().stream()
                        .anyMatch(given -> given.kind() == Derivation.Kind.LAB
                                && plan.pack().findLab(given.name()).equals(Optional.of(asked))))
                .map(rule -> plan.inputs().get(plan.number(rule.input())))
                .findFirst()
                .orElse(asked);
    }

    /** Answers that come to the same are one; of numbers only those side by side, so that a branch is one range. */
    private List<Branch> branches(Input input) {
        List<Possible> answers = new ArrayList<>();
        List<Set<String>> outcomes = new ArrayList<>();
        for (Possible answer : answers(input)) {
            Set<String> outcome = outcome(input, answer);
            int same = answer instanceof Numbers ? outcomes.size() - 1 : outcomes.indexOf(outcome);
            if (same >= 0 && outcomes.get(same).equals(outcome)) {
                answers.set(same, answers.get(same).or(answer));
            } else {
                answers.add(answer);
                outcomes.add(outcome);
            }
        }
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            branches.add(new Branch(answers.get(i).text(), List.copyOf(outcomes.get(i))));
        }
        return branches;
    }

    /** The conclusions that speak if the input is this. */
    private Set<String> outcome(Input input, Possible answer) {
        Value value = Value.of(input.name(), answer, List.of());
        Board board = new Board(plan, new Binder(plan, facts), asOf);
        board.suppose(plan.number(input.name()), value);
        rules.fire(board);
        Standings standings = Standings.of(plan, board);
        Set<String> speaking = new TreeSet<>();
        for (Standing standing : standings.list()) {
            if (standings.role(standing) != null && standing.planned().question() == null) {
                speaking.add(standing.row().conclusion());
            }
        }
        return speaking;
    }

    private List<Possible> answers(Input input) {
        List<Possible> answers =
                switch (input.type()) {
                    case TRUTH -> List.of(Words.YES, Words.NO);
                    case WORD -> words(input);
                    case NUMBER -> bands(input);
                    case DATE -> List.of();
                };
        return answers.size() > MOST_ANSWERS ? List.of() : answers;
    }

    private List<Possible> words(Input input) {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        tests(input).forEach(test -> {
            if (plain(test) instanceof Test.OneOf oneOf) {
                words.addAll(oneOf.words().values());
            }
        });
        return words.stream().<Possible>map(Words::of).toList();
    }

    /** Below, at and above each limit that any test of the input has. */
    private List<Possible> bands(Input input) {
        Set<BigDecimal> limits = new TreeSet<>();
        tests(input).forEach(test -> {
            if (plain(test) instanceof Test.InRange inRange) {
                for (Numbers range : inRange.ranges()) {
                    Stream.of(Optional.ofNullable(range.low()), Optional.ofNullable(range.high()))
                            .flatMap(Optional::stream)
                            .forEach(limits::add);
                }
            }
        });
        List<Possible> bands = new ArrayList<>();
        Optional<BigDecimal> below = Optional.empty();
        for (BigDecimal limit : limits) {
            bands.add(new Numbers(below.orElse(null), false, limit, false));
            bands.add(Numbers.of(limit));
            below = Optional.of(limit);
        }
        below.ifPresent(last -> bands.add(new Numbers(last, false, null, false)));
        return bands;
    }

    private static Test plain(Test test) {
        return test instanceof Test.Not not ? not.inner() : test;
    }

    /** The tests that tables, and the rules that are given the input, put to it. */
    private Stream<Test> tests(Input input) {
        Stream<Test> ofTables = plan.probes().stream()
                .filter(probe -> probe.cell().input().equals(input.name()))
                .map(Probe::test);
        Stream<Test> ofRules = plan.pack().derivations().stream().flatMap(rule -> rule.givens().stream()
                .filter(given ->
                        given.kind() == Derivation.Kind.VALUE && given.name().equals(input.name()))
                .flatMap(given -> tests(rule, given)));
        return Stream.concat(ofTables, ofRules);
    }

    private static Stream<Test> tests(Derivation rule, Given given) {
        String variable = Pattern.quote(given.variable());
        Pattern calls = Pattern.compile(variable + "\\.(is|banded)\\(([^)]*)\\)");
        List<Test> tests = new ArrayList<>();
        for (String code : rule.code()) {
            Matcher call = calls.matcher(code);
            while (call.find()) {
                Matcher text = QUOTED.matcher(call.group(2));
                for (boolean isTest = true; text.find(); isTest = !isTest) {
                    if (isTest) {
                        Test.parse(text.group(1)).ifPresent(tests::add);
                    }
                }
            }
        }
        return tests.stream();
    }
}
