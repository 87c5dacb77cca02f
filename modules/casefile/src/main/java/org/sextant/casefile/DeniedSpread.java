package org.sextant.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentId;
import org.sextant.model.Fact;
import org.sextant.model.Refuted;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;

/**
 * Spread that one document finds at a place and another, of the same time, denies in words that take that place in: no
 * adrenal metastases beside one of the left adrenal, no metastatic disease beside any. A document that says so of everything
 * else does not deny what it names itself.
 */
final class DeniedSpread implements Contradiction {

    /** Our choice, shorter than a work-up: a later scan may see what an earlier one did not. */
    private static final int DAYS = 30;

    @Override
    public List<Conflict> find(Premises premises) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Fact found : premises.present(SecondaryCancerCondition.class)) {
            List<Statement> sides = new ArrayList<>(List.of(found));
            premises.denied(SecondaryCancerCondition.class).stream()
                    .filter(denial ->
                            takesIn(site(denial), site(found)) && Contradiction.isOfOneTime(denial, found, DAYS))
                    .filter(denial -> isFromAnotherDocument(denial, found))
                    .forEach(sides::add);
            if (sides.size() > 1) {
                conflicts.add(new Conflict(found.key(), sides));
            }
        }
        return conflicts;
    }

    private static boolean takesIn(String denied, String found) {
        return MetastaticState.WHOLE_BODY.contains(denied) || found.startsWith(denied + " ");
    }

    private static boolean isFromAnotherDocument(Refuted denial, Fact found) {
        Set<DocumentId> documents = Sources.documents(found);
        return denial.evidence().stream().noneMatch(place -> documents.contains(place.document()));
    }

    private static String site(Statement statement) {
        return ((SecondaryCancerCondition) statement.finding()).site();
    }
}
