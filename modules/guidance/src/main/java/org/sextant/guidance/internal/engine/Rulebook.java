package org.sextant.guidance.internal.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The rules of a pack as Drools fires them: one for each derived input, one for each row of its tables. They are given to Drools as its
 * executable model, made of what was read, so that nothing is generated, compiled or loaded. Safe to share.
 */
final class Rulebook {

    /** Each rule fires once for a case. */
    private static final int MOST_FIRINGS = 10_000;

    private final KieBase rules;

    private Rulebook(KieBase rules) {
        this.rules = rules;
    }

    /**
     * A case of which the derived inputs are still to be made; those that need others come later.
     *
     * @param board the case
     */
    record Underived(Board board) {

        @Override
        public String toString() {
            return "Underived[redacted]";
        }
    }

    /** The rules of a plan. */
    static Rulebook of(Plan plan) {
        ModelImpl model = new ModelImpl();
        for (int stage = 0; stage < plan.stages().size(); stage++) {
            for (PlannedDerivation derivation : plan.stages().get(stage)) {
                model.addRule(deriving(stage, derivation));
            }
        }
        for (PlannedRow row : plan.rows()) {
            model.addRule(deciding(row));
        }
        return new Rulebook(KieBaseBuilder.createKieBaseFromModel(model));
    }

    /** The rule of a derived input fires after those of the stages before, if a record says anything of what it is made from. */
    private static Rule deriving(int stage, PlannedDerivation derivation) {
        Variable<Underived> underived = declarationOf(Underived.class, "underived");
        return rule("logic", derivation.derivation().name())
                .attribute(Rule.Attribute.SALIENCE, -stage)
                .build(
                        pattern(underived).expr("is spoken of " + derivation.target(), one -> one.board()
                                .isSpokenOf(derivation)),
                        on(underived).execute(one -> one.board().derive(derivation)));
    }

    /** The rule of a row fires where none of its tests is known to fail; rows with the same first tests share them. */
    private static Rule deciding(PlannedRow row) {
        Variable<Board> board = declarationOf(Board.class, "board");
        PatternDef<Board> tests = pattern(board);
        for (Probe probe : row.probes()) {
            tests = tests.expr("may " + probe.cell().criterion(), one -> one.may(probe));
        }
        return rule("decisions", row.row().id()).build(tests, on(board).execute(one -> one.open(row)));
    }

    /** Fires the rules over a case: first what derives, then what decides. */
    void fire(Board board) {
        KieSession session = rules.newKieSession();
        try {
            session.insert(new Underived(board));
            session.fireAllRules(MOST_FIRINGS);
            session.insert(board);
            session.fireAllRules(MOST_FIRINGS);
        } finally {
            session.dispose();
        }
    }
}
