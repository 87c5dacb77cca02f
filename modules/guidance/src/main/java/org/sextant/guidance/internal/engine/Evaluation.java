package org.sextant.guidance.internal.engine;

import java.time.LocalDate;
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
        Board board = new Board(plan, new Binder(plan, facts), asOf);
        rules.fire(board);
        return new Assembly(plan, board, Standings.of(plan, board), facts, asOf).assemble();
    }
}
