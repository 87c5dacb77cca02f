package org.sextant.fhir;

import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Fact;
import org.sextant.model.Statement;

/** How and when a finding holds: what statuses and dates of a resource are made from. */
record Standing(
        Assertion assertion, Certainty certainty, @Nullable ClinicalDate date) {

    static Standing of(Statement statement) {
        Certainty certainty = statement instanceof Fact fact ? fact.certainty() : Certainty.CONFIRMED;
        return new Standing(statement.assertion(), certainty, statement.date());
    }

    /** The same for a finding that is affirmed, as it is of the person it is about. */
    Standing affirmed() {
        return new Standing(Assertion.PRESENT, certainty, date);
    }
}
