package org.sextant.model;

/** Anything a rule may stand on. Rules see premises and nothing else. */
public sealed interface Premise permits Fact, Refuted, Missing, Conflict {

    /** The question it answers, leaves open, or leaves in dispute. */
    FactKey key();

    /** A short content hash: what guidance refers to a premise by. */
    default String id() {
        return Forms.premiseId(this);
    }
}
