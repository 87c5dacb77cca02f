package org.sextant.model;

/** The place a recommendation has in the answer; the pack declares which topics lead in which situation. */
public enum Role {
    /** The first by the pack's declared precedence in a topic that leads in this case, or that row's companion. */
    HEADLINE,
    /** Also matches, after a headline or in a topic that does not lead. */
    ALTERNATIVE,
    /** Stands beside any headline and overrides none. */
    ADDITIVE
}
