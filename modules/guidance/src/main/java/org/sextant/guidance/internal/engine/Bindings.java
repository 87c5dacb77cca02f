package org.sextant.guidance.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.model.FactKey;

/** Which inputs of a pack speak of which premises. */
final class Bindings {

    private final Map<FactKey, List<Integer>> byKey = new HashMap<>();
    private final Map<String, List<Integer>> openEndedByKind = new HashMap<>();
    private final List<Input> inputs;

    private Bindings(List<Input> inputs) {
        this.inputs = inputs;
        for (int number = 0; number < inputs.size(); number++) {
            Set<String> kinds = new HashSet<>();
            for (FactKey key : inputs.get(number).from()) {
                if (key.qualifier().endsWith("*")) {
                    kinds.add(key.kind());
                } else {
                    byKey.computeIfAbsent(key, fresh -> new ArrayList<>()).add(number);
                }
            }
            for (String kind : kinds) {
                openEndedByKind
                        .computeIfAbsent(kind, fresh -> new ArrayList<>())
                        .add(number);
            }
        }
    }

    static Bindings of(List<Input> inputs) {
        return new Bindings(inputs);
    }

    /** The inputs that a statement with this key speaks of, by number, each once. */
    List<Integer> of(FactKey key) {
        List<Integer> exact = byKey.getOrDefault(key, List.of());
        List<Integer> openEnded = openEndedByKind.getOrDefault(key.kind(), List.of());
        if (openEnded.isEmpty()) {
            return exact;
        }
        List<Integer> all = new ArrayList<>(exact);
        for (Integer number : openEnded) {
            if (!exact.contains(number) && inputs.get(number).isBoundTo(key)) {
                all.add(number);
            }
        }
        return all;
    }
}
