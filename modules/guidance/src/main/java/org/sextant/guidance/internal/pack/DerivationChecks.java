package org.sextant.guidance.internal.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sextant.guidance.internal.pack.Derivation.Given;

/** What must hold between the rules of a pack and its inputs. */
final class DerivationChecks {

    private final Pack pack;
    private final Problems problems;
    private final Map<String, Derivation> byInput = new LinkedHashMap<>();

    private DerivationChecks(Pack pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    static void check(Pack pack, Problems problems) {
        DerivationChecks checks = new DerivationChecks(pack, problems);
        Map<String, String> titles = new HashMap<>();
        for (Derivation rule : pack.derivations()) {
            String namesake = titles.put(rule.name(), rule.place());
            if (namesake != null) {
                problems.add(rule.place(), "rule \"" + rule.name() + "\" stands twice: " + namesake);
            }
            checks.checkRule(rule);
        }
        checks.checkInputs();
        checks.checkCircles();
    }

    private void checkRule(Derivation rule) {
        Input derived = pack.inputs().get(rule.input());
        if (derived == null || !derived.isDerived()) {
            problems.add(rule.place(), "'" + rule.input() + "' is no derived input of pack.yaml");
        }
        Derivation twin = byInput.put(rule.input(), rule);
        if (twin != null) {
            problems.add(rule.place(), "'" + rule.input() + "' is derived twice: " + twin.place());
        }
        for (Given given : rule.givens()) {
            if (given.kind() == Derivation.Kind.VALUE && !pack.inputs().containsKey(given.name())) {
                problems.add(rule.place(), "unknown input '" + given.name() + "'");
            }
            if (given.kind() == Derivation.Kind.LAB
                    && pack.findLab(given.name()).isEmpty()) {
                problems.add(rule.place(), "no input comes from LabResult/" + given.name());
            }
        }
    }

    private void checkInputs() {
        for (Input input : pack.inputs().values()) {
            if (input.isDerived() && !byInput.containsKey(input.name())) {
                problems.add("pack.yaml", 1, "no rule of logic/ derives '" + input.name() + "'");
            }
        }
    }

    private void checkCircles() {
        for (Derivation rule : byInput.values()) {
            if (reaches(rule.input(), rule, new HashSet<>())) {
                problems.add(rule.place(), "'" + rule.input() + "' is derived from itself");
            }
        }
    }

    private boolean reaches(String input, Derivation from, Set<String> seen) {
        for (String need : from.needs()) {
            Derivation next = byInput.get(need);
            if (need.equals(input) || (next != null && seen.add(need) && reaches(input, next, seen))) {
                return true;
            }
        }
        return false;
    }
}
