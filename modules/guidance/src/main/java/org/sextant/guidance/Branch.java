package org.sextant.guidance;

import java.util.List;

/**
 * If the answer to a question is this, then this is different from what is said now.
 *
 * @param answer the answer, as criteria write values: {@code YES}, {@code < 80}, {@code clear cell}
 * @param leads what comes first then, in the decisions in which something else does now
 * @param comes what is said then and not now
 * @param goes what is said now and not then
 */
public record Branch(String answer, List<Told> leads, List<Told> comes, List<Told> goes) {

    public Branch {
        leads = List.copyOf(leads);
        comes = List.copyOf(comes);
        goes = List.copyOf(goes);
    }

    /**
     * A conclusion of a pack.
     *
     * @param topic the decision it belongs to
     * @param code its code
     * @param title the same in plain words
     */
    public record Told(String topic, String code, String title) {}

    /** Whether it is the same as now. */
    public boolean changesNothing() {
        return leads.isEmpty() && comes.isEmpty() && goes.isEmpty();
    }
}
