package org.sextant.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sextant.model.PackId;

/**
 * What is beside the guidance of a pack for a case: what would settle the decisions that are open, and what would change those that are not.
 * Worked out when somebody looks, and not stored: same facts, same pack, same day, the same outlook.
 *
 * @param pack the pack
 * @param asOf the day it holds for
 * @param open the open decisions, in the pack's order
 * @param questions the facts that any of them waits for and the questions of the guidance, those that separate most conclusions first
 * @param turningPoints what the leading conclusions turn on, in their order
 */
public record Outlook(
        PackId pack,
        LocalDate asOf,
        List<OpenDecision> open,
        List<Consequence> questions,
        List<TurningPoint> turningPoints) {

    public Outlook {
        open = List.copyOf(open);
        questions = List.copyOf(questions);
        turningPoints = List.copyOf(turningPoints);
    }

    /** The question about a fact. */
    public Optional<Consequence> find(String fact) {
        return questions.stream().filter(one -> one.fact().equals(fact)).findFirst();
    }

    /** What an answer to a question of the guidance would change; empty where no one answer changes anything by itself. */
    public Optional<Consequence> findQuestion(String code) {
        return questions.stream()
                .filter(one -> one.code().equals(code) && one.branches().size() > 1)
                .findFirst();
    }

    @Override
    public String toString() {
        return "Outlook[" + pack + "]";
    }
}
