package org.sextant.fhir;

import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Laterality;

/** The side of a body site, as mCODE's extension on it. */
final class LateralityQualifier {

    private static final String URL = Canonicals.mcode("laterality-qualifier");

    private LateralityQualifier() {}

    static void put(CodeableConcept bodySite, @Nullable Laterality laterality, Codes codes) {
        if (laterality != null) {
            Extensions.add(bodySite, URL, codes.concept("Laterality", word(laterality), null));
        }
    }

    static Optional<Laterality> find(CodeableConcept bodySite) {
        return Extensions.find(bodySite, URL, CodeableConcept.class)
                .map(concept -> Laterality.valueOf(Texts.getText(concept).toUpperCase(Locale.ROOT)));
    }

    static String word(Laterality laterality) {
        return laterality.name().toLowerCase(Locale.ROOT);
    }
}
