package org.sextant.model;

import java.util.List;

/** Anything a rule may stand on. Rules see premises and nothing else. */
public sealed interface Premise permits Fact, Refuted, Missing, Conflict {

    /** The question it answers, leaves open, or leaves in dispute. */
    FactKey key();

    /** Where the record says so, of a conflict all of its sides; empty where it is silent. */
    List<Evidence> evidence();

    /** A short content hash: what guidance refers to a premise by. */
    default String id() {
        return Forms.premiseId(this);
    }
}
