package org.sextant.guidance.internal.engine;

import java.util.List;
import org.sextant.model.Applicability;

/**
 * What the tests of a row alone come to, before other rows are heard.
 *
 * @param row the row's name
 * @param answer the row and its answers
 * @param applicability how it stands by itself
 * @param quiet whether only an assumption keeps it from being open
 */
public record Combined(String row, RowAnswer answer, Applicability applicability, boolean quiet) {

    /** What these answers come to. */
    public static Combined of(RowAnswer answer, Applicability applicability, boolean quiet) {
        return new Combined(answer.id(), answer, applicability, quiet);
    }

    /** It stands as it is. */
    public Standing stands() {
        return new Standing(row, answer, applicability, quiet, List.of(), List.of());
    }

    /** It does not apply, because these rows do. */
    public Standing silencedBy(List<Effect> effects) {
        return new Standing(row, answer, Applicability.DOES_NOT_APPLY, false, standings(effects), List.of());
    }

    /** It is open, because these rows apply once their assumptions are taken. */
    public Standing withheldBy(List<Effect> effects) {
        return new Standing(row, answer, Applicability.UNDETERMINED, true, standings(effects), List.of());
    }

    /** It applies at most if these rows do not. */
    public Standing doubtedBy(List<Effect> effects) {
        Applicability most = applicability == Applicability.APPLIES ? Applicability.NEEDS_CONFIRMATION : applicability;
        return new Standing(row, answer, most, quiet, List.of(), standings(effects));
    }

    private static List<Standing> standings(List<Effect> effects) {
        return effects.stream().map(Effect::standing).toList();
    }
}
