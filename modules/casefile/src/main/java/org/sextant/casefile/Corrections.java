package org.sextant.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sextant.model.Correction;
import org.sextant.model.Correction.Author;
import org.sextant.model.Correction.Mark;
import org.sextant.model.Correction.Target;
import org.sextant.model.DocumentFacts;
import org.sextant.model.Finding;
import org.sextant.model.Statement;

/**
 * What named persons say of the record. Of two who speak of one thing the later is heard; what is marked wrong is set aside
 * and shown, never deleted. What no table settles (the side of a tumour) a patient's word does not settle either: it needs a
 * clinician.
 */
final class Corrections {

    /**
     * The claims as they stand after the corrections.
     *
     * @param claims what still stands
     * @param setAside what somebody marked as not so, or no longer so
     */
    record Outcome(List<Claim> claims, List<Statement> setAside) {}

    private final Map<Target, Correction> last;

    private Corrections(Collection<DocumentFacts> documents) {
        last = Correction.lastOfEach(documents.stream()
                .sorted(Sources.ORDER)
                .flatMap(document -> document.corrections().stream())
                .toList());
    }

    /** The corrections among the documents of a case. */
    static Corrections of(Collection<DocumentFacts> documents) {
        return new Corrections(documents);
    }

    /** Whether somebody said that the document, whatever it seems, is about the patient. */
    boolean isReleased(DocumentFacts document) {
        return isMarked(document, Mark.ABOUT_ME);
    }

    /** Whether somebody said that the whole document is about somebody else. */
    boolean isDisowned(DocumentFacts document) {
        return isMarked(document, Mark.NOT_ABOUT_ME);
    }

    private boolean isMarked(DocumentFacts document, Mark mark) {
        return Optional.ofNullable(last.get(Target.ofDocument(document.document(), document.part())))
                .filter(correction -> correction.mark() == mark)
                .isPresent();
    }

    /**
     * The claims without what was marked, and with the word of whoever confirmed one.
     *
     * @param needsClinician the findings about which a patient's mark changes nothing
     */
    Outcome apply(List<Claim> claims, Predicate<Finding> needsClinician) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        for (Claim claim : claims) {
            Optional<Correction> said = find(claim)
                    .filter(correction ->
                            correction.author() == Author.CLINICIAN || !needsClinician.test(claim.finding()));
            if (said.isEmpty()) {
                outcome.claims().add(claim);
            } else if (said.get().mark() == Mark.RIGHT) {
                outcome.claims().add(claim.confirmedBy(said.get()));
            } else {
                outcome.setAside().add(claim.statement());
            }
        }
        return outcome;
    }

    private Optional<Correction> find(Claim claim) {
        return claim.statement().evidence().stream()
                .map(place -> Target.ofStatement(place, claim.finding()))
                .flatMap(target -> Optional.ofNullable(last.get(target)).stream())
                .max(Comparator.comparing(Correction::at));
    }
}
