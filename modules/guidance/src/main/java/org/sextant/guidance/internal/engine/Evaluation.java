package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.internal.cases.GoldenCase;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.model.CaseFacts;
import org.sextant.model.Guidance;

/** Holds one case against one pack: binds, derives, decides, and writes down what came of it. Safe to share. */
public final class Evaluation {

    private final Plan plan;
    private final Rulebook rules;

    private Evaluation(Plan plan, Rulebook rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /** Makes a pack without problems ready to be held against cases. */
    public static Evaluation of(Pack pack) {
        Plan plan = Plan.of(pack);
        return new Evaluation(plan, Rulebook.of(plan));
    }

    /** The guidance of the pack for a case on a day. */
    public Guidance evaluate(CaseFacts facts, LocalDate asOf) {
        Board board = fire(facts, asOf);
        return new Assembly(plan, board, Standings.of(plan, board), facts, asOf).assemble();
    }

    /** What would settle what is open in a case, and what would change what is not; empty where the guidance says less than the pack does. */
    public Optional<Outlook> explore(CaseFacts facts, Guidance guidance) {
        return evaluate(facts, guidance.asOf()).recommendations().equals(guidance.recommendations())
                ? Optional.of(new Exploration(plan, rules, facts, guidance.asOf()).beside(guidance))
                : Optional.empty();
    }

    /** What these cases show of each row. */
    public Coverage cover(List<GoldenCase> cases) {
        Coverage coverage = new Coverage(plan);
        for (GoldenCase golden : cases) {
            Board board = fire(golden.facts(), golden.asOf());
            coverage.add(board, Standings.of(plan, board));
        }
        return coverage;
    }

    private Board fire(CaseFacts facts, LocalDate asOf) {
        Board board = new Board(plan, new Binder(plan, facts), asOf);
        rules.fire(board);
        return board;
    }
}
