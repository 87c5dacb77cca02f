package org.sextant.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What one pack says about one revision of one case on one day. Same facts, same pack, same day: byte-identical
 * (invariant 3).
 *
 * @param caseId the case
 * @param revision the revision of its facts
 * @param pack the pack's version and hash
 * @param asOf the day it holds for
 * @param derived what the pack's own rules derived from the facts: risk groups, stage, states
 * @param recommendations what the evidence says, by topic in the pack's order, headline first
 * @param whyNot the rules that do not speak here, and why
 * @param questions what to ask, most useful first
 * @param disclaimer the one sentence that says what this is not
 */
public record Guidance(
        CaseId caseId,
        Revision revision,
        PackId pack,
        LocalDate asOf,
        List<Premise> derived,
        List<Recommendation> recommendations,
        List<WhyNot> whyNot,
        List<OpenQuestion> questions,
        String disclaimer) {

    public Guidance {
        derived = List.copyOf(derived);
        recommendations = List.copyOf(recommendations);
        whyNot = List.copyOf(whyNot);
        questions = List.copyOf(questions);
        Require.text(disclaimer, "disclaimer");
    }

    /**
     * The hash of all it says, whichever pack says it, of which revision and for which day: with the same premises, guidances
     * with the same hash say the same.
     */
    public String contentHash() {
        return GuidanceDigest.of(this);
    }

    @Override
    public String toString() {
        return Redacted.of(this, caseId + "@" + revision + " " + pack + " " + asOf);
    }
}
