package org.sextant.guidance.internal.engine;

import java.util.Comparator;
import java.util.List;
import org.sextant.guidance.internal.pack.RowRole;
import org.sextant.model.Applicability;

/**
 * Where a row stands in this case, once its tests and the rows before it are taken together.
 *
 * @param row the row's name
 * @param answer the row and its answers
 * @param applicability how it stands
 * @param quiet whether only an assumption keeps it from being open
 * @param silencedBy the rows that silence it
 * @param doubtedBy the rows that may silence it
 */
public record Standing(
        String row,
        RowAnswer answer,
        Applicability applicability,
        boolean quiet,
        List<Standing> silencedBy,
        List<Standing> doubtedBy) {

    public Standing {
        silencedBy = inOrder(silencedBy);
        doubtedBy = inOrder(doubtedBy);
    }

    private static List<Standing> inOrder(List<Standing> standings) {
        return standings.stream()
                .sorted(Comparator.comparingInt(Standing::order))
                .toList();
    }

    /** A row that a test of its own keeps from applying. */
    public static Standing fails(RowAnswer answer) {
        return new Standing(answer.id(), answer, Applicability.DOES_NOT_APPLY, false, List.of(), List.of());
    }

    /** The row's topic. */
    public String topic() {
        return answer.row().topic();
    }

    /** The row's group. */
    public String group() {
        return answer.row().group();
    }

    /** The row's place in the precedence. */
    public int order() {
        return answer.row().order();
    }

    /** What the row may be in an answer. */
    public RowRole role() {
        return answer.row().role();
    }

    /** Whether it has something to say here. */
    public boolean isSpeaking() {
        return applicability == Applicability.APPLIES || applicability == Applicability.NEEDS_CONFIRMATION;
    }
}
