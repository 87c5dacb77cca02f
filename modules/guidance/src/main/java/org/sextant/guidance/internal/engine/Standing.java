package org.sextant.guidance.internal.engine;

import java.util.List;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.model.Applicability;

/**
 * Where a row stands in this case, once its tests and the rows before it are taken together.
 *
 * @param planned the row
 * @param answers the answers to its tests, in the order of its columns
 * @param applicability how it stands
 * @param quiet whether only an assumption keeps it from being open
 * @param silencedBy the rows that silence it
 * @param doubtedBy the rows that may silence it
 */
record Standing(
        PlannedRow planned,
        List<Answer> answers,
        Applicability applicability,
        boolean quiet,
        List<Standing> silencedBy,
        List<Standing> doubtedBy) {

    /** The row itself. */
    Row row() {
        return planned.row();
    }

    /** Whether it has something to say here. */
    boolean isSpeaking() {
        return applicability == Applicability.APPLIES || applicability == Applicability.NEEDS_CONFIRMATION;
    }

    @Override
    public String toString() {
        return "Standing[" + row().id() + " " + applicability + "]";
    }
}
