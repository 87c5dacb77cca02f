package org.sextant.store;

import java.util.List;
import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;

/**
 * What holding one range of cases against a pack gave.
 *
 * @param last the last case of the range; absent where no case was left
 * @param cases how many cases the range had
 * @param failed how many of them could not be evaluated
 * @param changed the guidance that differs from what was current
 */
public record ReevaluatedRange(Optional<CaseId> last, int cases, int failed, List<Changed> changed) {

    public ReevaluatedRange {
        changed = List.copyOf(changed);
    }

    /**
     * Guidance that differs from what was current, with the headlines of both.
     *
     * @param guidance the new guidance
     * @param headlinesBefore the headline conclusions before, {@code topic=CODE APPLICABILITY} each
     * @param headlinesAfter the headline conclusions now
     */
    public record Changed(Guidance guidance, List<String> headlinesBefore, List<String> headlinesAfter) {

        public Changed {
            headlinesBefore = List.copyOf(headlinesBefore);
            headlinesAfter = List.copyOf(headlinesAfter);
        }
    }
}
