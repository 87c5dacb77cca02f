package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sextant.guidance.Branch;
import org.sextant.guidance.Branch.Told;
import org.sextant.guidance.Consequence;
import org.sextant.guidance.OpenDecision;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.TurningPoint;
import org.sextant.guidance.internal.engine.Worlds.World;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.rules.Test;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Role;
import org.sextant.model.Truth;

/** Puts each answer that makes a difference to the rules in the place of what is not known, or of what is. */
final class Exploration {

    /** How often a case is held against the pack again for one decision, and for questions and criteria beside. */
    private static final int MOST_EVALUATIONS = 200;

    private final Plan plan;
    private final LocalDate asOf;
    private final Worlds worlds;
    private final World now;
    private final Answers answers;
    private final OpenRows openRows;
    private final Map<Integer, List<Supposition>> answersOf = new HashMap<>();
    private final Map<Integer, Consequence> consequences = new LinkedHashMap<>();
    private final Map<Integer, Integer> separates = new HashMap<>();

    Exploration(Plan plan, Rulebook rules, CaseFacts facts, LocalDate asOf) {
        this.plan = plan;
        this.asOf = asOf;
        Binder binder = new Binder(plan, facts);
        this.worlds = new Worlds(plan, rules, binder, asOf, MOST_EVALUATIONS);
        this.now = worlds.under(List.of());
        this.answers =
                new Answers(plan, binder, asOf, now.board(), facts.patient().sex());
        this.openRows = new OpenRows(plan, this::isAnswerable);
    }

    /** The outlook beside a guidance. */
    Outlook beside(Guidance guidance) {
        for (OpenQuestion question : guidance.questions()) {
            find(question.code()).ifPresent(this::consequence);
        }
        List<OpenDecision> open = openRows.topics(now).stream().map(this::open).toList();
        return new Outlook(
                plan.pack().id(),
                asOf,
                open,
                consequences.values().stream().sorted(Consequence.BY_USE).toList(),
                turningPoints());
    }

    // ---- what would settle what is open ----

    private OpenDecision open(String topic) {
        worlds.allow(MOST_EVALUATIONS);
        SmallestSet.Found<Integer> found = SmallestSet.find(facts -> missed(topic, facts), rank());
        found.members().forEach(this::consequence);
        return new OpenDecision(
                topic, found.members().stream().sorted(rank()).map(this::name).toList(), found.complete());
    }

    private Comparator<Integer> rank() {
        return Comparator.comparing((Integer fact) -> -separates(fact))
                .thenComparing(this::priority)
                .thenComparing(Comparator.naturalOrder());
    }

    private int separates(int fact) {
        return separates.computeIfAbsent(fact, fresh -> consequence(fresh).separates());
    }

    /** The place of a fact in the order the pack asks in. */
    private int priority(int fact) {
        int place = plan.pack().askOrder().indexOf(code(fact));
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** What some answers to these facts leave open, as the facts that are needed then; empty where all answers settle the topic. */
    private Optional<Set<Integer>> missed(String topic, List<Integer> facts) {
        return missed(topic, facts, List.of());
    }

    private Optional<Set<Integer>> missed(String topic, List<Integer> facts, List<Supposition> given) {
        World world = worlds.under(given);
        if (worlds.isContradictory(world) || !openRows.isOpen(world, topic)) {
            return Optional.empty();
        }
        if (given.size() == facts.size()) {
            return Optional.of(openRows.facts(world, topic));
        }
        for (Supposition answer : answersOf(facts.get(given.size()))) {
            if (worlds.isSpent()) {
                return Optional.of(Set.of());
            }
            List<Supposition> more = new ArrayList<>(given);
            more.add(answer);
            Optional<Set<Integer>> missed = missed(topic, facts, more);
            if (missed.isPresent()) {
                return missed;
            }
        }
        return Optional.empty();
    }

    private boolean isAnswerable(int fact) {
        return (!now.board().value(fact).isSettled()
                        || !answers.labReaders(fact).isEmpty())
                && !answersOf(fact).isEmpty();
    }

    private List<Supposition> answersOf(int fact) {
        return answersOf.computeIfAbsent(fact, answers::of);
    }

    // ---- what would follow ----

    /** The input that a question asks for: the first whose answers make a difference. */
    private Optional<Integer> find(String code) {
        return IntStream.range(0, plan.inputs().size())
                .filter(input -> code.equals(plan.inputs().get(input).ask()))
                .filter(this::isAnswerable)
                .boxed()
                .max(Comparator.comparing(this::separates).thenComparing(Comparator.reverseOrder()));
    }

    private Consequence consequence(int fact) {
        Consequence known = consequences.get(fact);
        if (known == null) {
            known = consequence(fact, decided(fact));
            consequences.put(fact, known);
        }
        return known;
    }

    /** A laboratory result decides by its limits: where those tell the answers apart, they are about what is derived from it. */
    private Consequence consequence(int fact, Optional<Integer> decided) {
        List<Branch> branches = branches(answersOf(fact), decided);
        boolean apart = branches.stream().map(Branch::answer).distinct().count() == branches.size();
        return decided.isEmpty() || apart
                ? new Consequence(
                        name(fact),
                        code(fact),
                        Reasons.name(plan, name(fact)),
                        plan.inputs().get(decided.orElse(fact)).label(),
                        branches)
                : consequence(fact, Optional.empty());
    }

    private Optional<Integer> decided(int fact) {
        return answers.labReaders(fact).stream()
                .filter(input -> plan.inputs().get(input).type() == Input.Type.TRUTH)
                .findFirst();
    }

    private String name(int fact) {
        return plan.inputs().get(fact).name();
    }

    private String code(int fact) {
        Input input = plan.inputs().get(fact);
        return input.ask() == null ? "" : input.ask();
    }

    /** Answers after which the same is said are one, where they lie side by side; what the record rules out is none. */
    private List<Branch> branches(List<Supposition> answers, Optional<Integer> decided) {
        List<Branch> branches = new ArrayList<>();
        List<Supposition> merged = new ArrayList<>();
        for (Supposition answer : answers) {
            World then = worlds.under(List.of(answer));
            if (worlds.isContradictory(then)) {
                continue;
            }
            Branch branch = branch(text(answer, then, decided), then);
            int last = branches.size() - 1;
            if (last >= 0 && isSame(branches.get(last), branch)) {
                Supposition both = answer.showing(merged.get(last).shown().or(answer.shown()));
                merged.set(last, both);
                branches.set(last, branch(text(both, then, decided), then));
            } else {
                merged.add(answer);
                branches.add(branch);
            }
        }
        return branches;
    }

    private static String text(Supposition answer, World then, Optional<Integer> decided) {
        return decided.map(input -> then.board().text(input))
                .orElseGet(() -> answer.shown().text() + answer.unit());
    }

    private static boolean isSame(Branch some, Branch other) {
        return some.leads().equals(other.leads())
                && some.comes().equals(other.comes())
                && some.goes().equals(other.goes());
    }

    private Branch branch(String answer, World then) {
        Map<String, Told> said = said(now, false);
        Map<String, Told> saidThen = said(then, false);
        return new Branch(
                answer, without(said(then, true), said(now, true)), without(saidThen, said), without(said, saidThen));
    }

    private static List<Told> without(Map<String, Told> some, Map<String, Told> others) {
        return some.values().stream()
                .filter(one -> !others.containsKey(one.code()))
                .toList();
    }

    /** What is concluded in a world by its code, questions left out: all of it, or what leads. */
    private static Map<String, Told> said(World world, boolean leading) {
        Map<String, Told> said = new LinkedHashMap<>();
        for (Standing standing : world.standings().list()) {
            Role role = world.standings().role(standing);
            if (role != null
                    && (role == Role.HEADLINE || !leading)
                    && standing.planned().question() == null) {
                String code = standing.row().conclusion();
                said.putIfAbsent(
                        code,
                        new Told(
                                standing.row().topic(),
                                code,
                                standing.planned().requireText().title()));
            }
        }
        return said;
    }

    // ---- what would change what is settled ----

    private List<TurningPoint> turningPoints() {
        worlds.allow(MOST_EVALUATIONS);
        List<TurningPoint> points = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Standing standing : now.standings().list()) {
            if (now.standings().role(standing) == Role.HEADLINE
                    && standing.planned().question() == null) {
                for (Answer answer : standing.answers()) {
                    if (seen.add(standing.row().conclusion() + " " + answer.input())) {
                        turningPoint(standing.row().conclusion(), answer).ifPresent(points::add);
                    }
                }
            }
        }
        return points;
    }

    /** Values that fail the test, as far as the conclusion is not said with them. */
    private Optional<TurningPoint> turningPoint(String conclusion, Answer answer) {
        if (answer.probe().test() instanceof Test.IsUnknown || answer.isOfDispute()) {
            return Optional.empty();
        }
        int input = plan.origin(answer.probe().input());
        List<Supposition> failing = answers.instead(input).stream()
                .filter(other -> worlds.under(List.of(other))
                                .board()
                                .answer(answer.probe())
                                .known()
                        == Truth.FALSE)
                .toList();
        List<Branch> branches = branches(failing, Optional.empty()).stream()
                .filter(branch ->
                        branch.goes().stream().anyMatch(told -> told.code().equals(conclusion)))
                .toList();
        return branches.isEmpty()
                ? Optional.empty()
                : Optional.of(new TurningPoint(
                        conclusion,
                        name(input),
                        plan.inputs().get(input).label(),
                        now.board().text(input),
                        branches));
    }
}
