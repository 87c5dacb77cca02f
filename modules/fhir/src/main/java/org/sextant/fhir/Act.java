package org.sextant.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;

/** What Procedure and ServiceRequest have in common: what is done, and where. */
record Act(CodeableConcept code, @Nullable CodeableConcept bodySite) {

    CodeableConcept getBodySite() {
        if (bodySite == null) {
            throw new Unreadable("a procedure has no site");
        }
        return bodySite;
    }
}
