package org.sextant.extraction.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Finding;

/**
 * A statement before its assertion is judged.
 *
 * @param finding what is said
 * @param anchor the words whose context decides the assertion; also the first evidence
 * @param support further places that carry it
 * @param date its own date, where it gives one; else the document's is used
 * @param decided the assertion, where the finder's own grammar already settles it ({@code sarcomatoid: absent}); else the
 *     {@link AssertionEngine} judges
 * @param certainty how sure the record is, as far as the finder's own grammar tells
 */
public record Draft(
        Finding finding,
        Span anchor,
        List<Span> support,
        @Nullable ClinicalDate date,
        @Nullable Assertion decided,
        Certainty certainty) {

    public Draft {
        support = List.copyOf(support);
    }

    /** A draft without date, to be judged by its context. */
    public static Draft of(Finding finding, Span anchor) {
        return new Draft(finding, anchor, List.of(), null, null, Certainty.CONFIRMED);
    }

    /** The same, carried by a further place. */
    public Draft supportedBy(Span place) {
        List<Span> places = new java.util.ArrayList<>(support);
        places.add(place);
        return new Draft(finding, anchor, places, date, decided, certainty);
    }

    /** The same, with its own date. */
    public Draft dated(@Nullable ClinicalDate day) {
        return new Draft(finding, anchor, support, day, decided, certainty);
    }

    /** The same, with its assertion settled by the finder. */
    public Draft decided(Assertion assertion) {
        return new Draft(finding, anchor, support, date, assertion, certainty);
    }

    /** The same, said as probable. */
    public Draft probable() {
        return new Draft(finding, anchor, support, date, decided, Certainty.PROBABLE);
    }

    /** The assertion, where the finder settled it. */
    public Optional<Assertion> findDecided() {
        return Optional.ofNullable(decided);
    }
}
