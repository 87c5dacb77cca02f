package org.sextant.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/** The edition that a category or stage is of, as the method. mCODE demands one: what no page names is marked unknown. */
final class StagingMethods {

    private StagingMethods() {}

    static CodeableConcept write(@Nullable String edition, Codes codes) {
        return edition == null
                ? DataAbsent.mark(new CodeableConcept(), DataAbsent.UNKNOWN)
                : codes.concept("StagingMethod", edition, null);
    }

    static Optional<String> find(Observation observation) {
        return Texts.findText(observation.getMethod());
    }
}
