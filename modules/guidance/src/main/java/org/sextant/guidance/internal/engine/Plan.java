package org.sextant.guidance.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sextant.guidance.internal.pack.Cell;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.guidance.internal.pack.Silencing;
import org.sextant.guidance.internal.pack.Topic;
import org.sextant.guidance.rules.Test;

/** Everything about a pack that no case changes, worked out once, with inputs, tests and rows by number. */
final class Plan {

    private final Pack pack;
    private final List<Input> inputs;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Cell, Probe> probes = new LinkedHashMap<>();
    private final List<PlannedRow> rows = new ArrayList<>();
    private final List<Integer> settling = new ArrayList<>();
    private final List<List<PlannedDerivation>> stages = new ArrayList<>();
    private final Map<String, List<Probe>> leads = new LinkedHashMap<>();
    private final Bindings bindings;
    private final List<Integer> derived;
    private final Silence silence;

    private Plan(Pack pack) {
        this.pack = pack;
        this.inputs = List.copyOf(pack.inputs().values());
        inputs.forEach(input -> numbers.put(input.name(), numbers.size()));
        planRows();
        planSettling();
        planStages();
        for (Topic topic : pack.topics().values()) {
            if (topic.leads()) {
                leads.put(
                        topic.name(),
                        topic.leadsWhen().stream().map(this::probe).toList());
            }
        }
        this.bindings = Bindings.of(inputs);
        this.derived = IntStream.range(0, inputs.size())
                .filter(number -> inputs.get(number).isDerived())
                .boxed()
                .toList();
        this.silence = Silence.of(this);
    }

    /** The plan of a pack without problems. */
    static Plan of(Pack pack) {
        return new Plan(pack);
    }

    private void planRows() {
        Map<String, Integer> byId = new HashMap<>();
        pack.rows().forEach(row -> byId.put(row.id(), row.order()));
        List<List<Integer>> before = new ArrayList<>();
        pack.rows().forEach(row -> before.add(new ArrayList<>()));
        for (Silencing silencing : pack.silencings()) {
            before.get(number(byId, silencing.row())).add(number(byId, silencing.by()));
        }
        for (Row row : pack.rows()) {
            before.get(row.order()).sort(null);
            rows.add(new PlannedRow(
                    row,
                    row.cells().stream().map(this::probe).toList(),
                    before.get(row.order()),
                    place(row.topic()),
                    pack.findText(row.conclusion()).orElse(null),
                    pack.findQuestion(row.conclusion()).orElse(null)));
        }
    }

    /** Rows in an order in which those that may silence a row come before it; the precedence has no circles. */
    private void planSettling() {
        boolean[] settled = new boolean[rows.size()];
        for (int start = 0; start < rows.size(); start++) {
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int row = open.peek();
                List<Integer> unsettled = rows.get(row).before().stream()
                        .filter(before -> !settled[before])
                        .toList();
                unsettled.forEach(open::push);
                if (unsettled.isEmpty()) {
                    open.pop();
                    if (!settled[row]) {
                        settled[row] = true;
                        settling.add(row);
                    }
                }
            }
        }
    }

    private void planStages() {
        Map<String, Derivation> byInput = new HashMap<>();
        pack.derivations().forEach(rule -> byInput.put(rule.input(), rule));
        Map<String, Integer> stageOf = new HashMap<>();
        Map<Integer, BitSet> sources = new HashMap<>();
        List<Derivation> open = new ArrayList<>(pack.derivations());
        for (int stage = 0; !open.isEmpty(); stage++) {
            List<Derivation> ready = open.stream()
                    .filter(rule -> rule.needs().stream()
                            .allMatch(need -> !byInput.containsKey(need) || stageOf.containsKey(need)))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("a pack in use derives nothing from itself");
            }
            stages.add(ready.stream().map(rule -> plan(rule, sources)).toList());
            for (Derivation rule : ready) {
                stageOf.put(rule.input(), stage);
            }
            open.removeAll(ready);
        }
    }

    private PlannedDerivation plan(Derivation rule, Map<Integer, BitSet> sourcesOf) {
        List<Integer> given = rule.givens().stream()
                .map(one -> switch (one.kind()) {
                    case VALUE -> number(numbers, one.name());
                    case LAB ->
                        number(numbers, pack.findLab(one.name()).orElseThrow().name());
                    case AS_OF -> -1;
                })
                .toList();
        BitSet sources = new BitSet();
        for (int input : given) {
            if (input >= 0) {
                sources.set(input);
                sources.or(sourcesOf.getOrDefault(input, new BitSet()));
            }
        }
        int target = number(numbers, rule.input());
        sourcesOf.put(target, sources);
        return new PlannedDerivation(rule, given, target, sources);
    }

    private Probe probe(Cell cell) {
        return probes.computeIfAbsent(
                cell, fresh -> new Probe(probes.size(), number(numbers, fresh.input()), fresh, Test.of(fresh.test())));
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return Objects.requireNonNull(numbers.get(name), "a pack in use names only what it declares");
    }

    Pack pack() {
        return pack;
    }

    /** The inputs, by number. */
    List<Input> inputs() {
        return inputs;
    }

    /** The number of an input. */
    int number(String input) {
        return number(numbers, input);
    }

    /** The different tests that the cells put, by number. */
    Collection<Probe> probes() {
        return probes.values();
    }

    /** The rows, by number, which is the order of the precedence. */
    List<PlannedRow> rows() {
        return rows;
    }

    /** The numbers of the rows, each after those that may silence it. */
    List<Integer> settling() {
        return settling;
    }

    /** The rules that derive, in stages: each stage needs only what those before it made. */
    List<List<PlannedDerivation>> stages() {
        return stages;
    }

    /** The inputs that a derived input is made from, with all that those are made from; none for one that is stated. */
    List<Integer> sources(int input) {
        return stages.stream()
                .flatMap(List::stream)
                .filter(planned -> planned.target() == input)
                .flatMap(planned -> planned.sources().stream().boxed())
                .toList();
    }

    /** What an input is another word for: where a rule makes it of one derived input and nothing else, that input. */
    int origin(int input) {
        return stages.stream()
                .flatMap(List::stream)
                .filter(planned -> planned.target() == input)
                .map(PlannedDerivation::given)
                .filter(given -> given.size() == 1
                        && given.get(0) >= 0
                        && inputs.get(given.get(0)).isDerived())
                .map(given -> origin(given.get(0)))
                .findFirst()
                .orElse(input);
    }

    /** The topics that can lead, each with the tests under which it does. */
    Map<String, List<Probe>> leads() {
        return leads;
    }

    /** Which inputs speak of which premises. */
    Bindings bindings() {
        return bindings;
    }

    /** What all of this comes to where a record says nothing. */
    Silence silence() {
        return silence;
    }

    /** The numbers of all inputs that rules derive. */
    List<Integer> derivedInputs() {
        return derived;
    }

    /** The place of a topic in the order of the pack; what has no topic of its own comes last. */
    private int place(String topic) {
        Topic declared = pack.topics().get(topic);
        return declared == null ? Integer.MAX_VALUE : declared.order();
    }
}
