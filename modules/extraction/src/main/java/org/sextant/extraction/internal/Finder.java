package org.sextant.extraction.internal;

import java.util.List;

/**
 * Finds one kind of statement. Stateless and safe for many threads.
 *
 * <p>A finder proposes what is said and where; whether it is denied, possible, historical, planned, or about somebody
 * else is judged afterwards, in one place, by the {@link AssertionEngine}. What a finder is not sure is said, it leaves
 * out: undecided is never affirmed.
 */
public interface Finder {

    /** The name that evidence carries, for example {@code tnm-grammar}. */
    String name();

    /** What it finds, in any order; equal text gives equal drafts. */
    List<Draft> find(ClinicalDocument document);

    /** Places of values that cannot be right as printed; they give no draft. */
    default List<Span> findImplausible(ClinicalDocument document) {
        return List.of();
    }
}
