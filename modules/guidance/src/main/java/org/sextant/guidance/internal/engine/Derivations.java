package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.rules.Anything;
import org.sextant.guidance.rules.Ground;
import org.sextant.guidance.rules.Possible;
import org.sextant.guidance.rules.Side;
import org.sextant.guidance.rules.Value;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Premise;
import org.sextant.model.Statement;

/** What the rules of a pack derived, as premises with the evidence of those they were derived from. */
final class Derivations {

    private final String pack;
    private final ClinicalDate asOf;

    private Derivations(Pack pack, LocalDate asOf) {
        this.pack = "@" + pack.id().name() + "/" + pack.id().version();
        this.asOf = ClinicalDate.of(asOf);
    }

    /** Everything derived of which something is known, in the order of the pack's inputs. */
    static List<Premise> of(Plan plan, Board board, LocalDate asOf) {
        Derivations derivations = new Derivations(plan.pack(), asOf);
        List<Premise> derived = new ArrayList<>();
        for (int number : plan.derivedInputs()) {
            derivations.find(plan.inputs().get(number), board.value(number)).ifPresent(derived::add);
        }
        return derived;
    }

    private Optional<Premise> find(Input input, Value value) {
        String topic =
                input.key().qualifier().isBlank() ? input.name() : input.key().qualifier();
        if (value.isDisputed()) {
            List<Statement> sides = new ArrayList<>();
            for (Side side : value.sides()) {
                find(topic, value.rule(), side.possible(), Certainty.CONFIRMED, side.grounds())
                        .ifPresent(sides::add);
            }
            return sides.size() < 2 ? Optional.empty() : Optional.of(new Conflict(input.key(), sides));
        }
        boolean assumed = !value.assumed().equals(value.known());
        Possible shown = assumed ? value.assumed() : value.known();
        return find(topic, value.rule(), shown, assumed ? Certainty.PROBABLE : Certainty.CONFIRMED, value.grounds())
                .map(Premise.class::cast);
    }

    private Optional<Fact> find(
            String topic, String rule, Possible possible, Certainty certainty, List<Ground> grounds) {
        List<Evidence> evidence = evidence(grounds);
        return possible instanceof Anything || evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(
                        new ClinicalAssessment(topic, possible.text()),
                        Assertion.PRESENT,
                        certainty,
                        asOf,
                        Basis.derivedBy(rule + pack),
                        evidence));
    }

    private static List<Evidence> evidence(List<Ground> grounds) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        for (Ground ground : grounds) {
            evidence.addAll(ground.premise().evidence());
        }
        return List.copyOf(evidence);
    }
}
