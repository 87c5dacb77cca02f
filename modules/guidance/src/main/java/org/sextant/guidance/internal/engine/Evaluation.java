package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.rules.AsOf;
import org.sextant.guidance.rules.Ground;
import org.sextant.guidance.rules.Value;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;

/** Holds one case against one pack: binds, derives, decides, and writes down what came of it. */
public final class Evaluation {

    /** Many times what any case needs: a row fires a handful of rules. */
    private static final int MOST_FIRINGS = 100_000;

    private final Pack pack;
    private final CompiledPack compiled;

    private Evaluation(Pack pack, CompiledPack compiled) {
        this.pack = pack;
        this.compiled = compiled;
    }

    /** Evaluates a pack by its compiled rules. */
    public static Evaluation of(Pack pack, byte[] compiledRules) {
        return new Evaluation(pack, CompiledPack.load(compiledRules));
    }

    /** Compiles the rules of a pack; what does not compile is added to {@code problems}. */
    public static byte[] compile(Pack pack, List<String> problems) {
        return CompiledPack.compile(pack, problems);
    }

    /** The hash of everything that goes into the compiled rules of a pack. */
    public static String compiledKey(Pack pack) {
        return CompiledPack.key(pack);
    }

    /** The guidance of the pack for a case on a day. */
    public Guidance evaluate(CaseFacts facts, LocalDate asOf) {
        Map<String, Value> values = derive(facts, asOf);
        List<Object> outcome = decide(values, asOf);
        return new Assembly(pack, facts, asOf, values, outcome).assemble();
    }

    private Map<String, Value> derive(CaseFacts facts, LocalDate asOf) {
        Binder binder = new Binder(facts);
        List<Object> stated = new ArrayList<>(facts.premises());
        stated.add(new AsOf(asOf));
        for (Input input : pack.inputs().values()) {
            if (!input.isDerived()) {
                stated.add(binder.bind(input));
                if (input.from().get(0).kind().equals("LabResult")) {
                    stated.add(binder.lab(input, asOf));
                }
            }
        }
        Map<String, Value> values = new TreeMap<>();
        fire(compiled.derive(), stated, List.of()).stream()
                .filter(Value.class::isInstance)
                .map(Value.class::cast)
                .sorted(Comparator.comparing(Value::name)
                        .thenComparing(Value::rule)
                        .thenComparing(Value::text))
                .forEach(value -> values.merge(value.name(), value, (some, more) -> some.both(more)));
        for (String input : pack.inputs().keySet()) {
            values.computeIfAbsent(input, name -> Value.open(name, List.<Ground>of()));
        }
        return values;
    }

    private List<Object> decide(Map<String, Value> values, LocalDate asOf) {
        Stream<Object> inputs = values.values().stream()
                .filter(value -> pack.inputs().containsKey(value.name()))
                .map(Object.class::cast);
        List<Object> given = Stream.of(
                        inputs, pack.rows().stream(), pack.silencings().stream(), Stream.of(new AsOf(asOf)))
                .flatMap(stream -> stream.map(Object.class::cast))
                .toList();
        return fire(compiled.decide(), given, List.of(new AllStand()));
    }

    /** What rules add to what is given; {@code then} is added once nothing more follows from the rest. */
    private static List<Object> fire(KieBase rules, List<?> given, List<?> then) {
        KieSession session = rules.newKieSession();
        try {
            given.forEach(session::insert);
            fire(session);
            if (!then.isEmpty()) {
                then.forEach(session::insert);
                fire(session);
            }
            return new ArrayList<>(session.getObjects());
        } finally {
            session.dispose();
        }
    }

    private static void fire(KieSession session) {
        if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
            throw new IllegalStateException("the rules of a pack feed each other without end");
        }
    }
}
