package org.sextant.extraction.internal.notes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.PatientIdentity;

/** Where a document names the person it is about, so that a dispute over whose page it is can be shown in place. */
final class PatientNamingFinder implements Finder {

    @Override
    public String name() {
        return "patient-naming";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        PatientIdentity patient = document.header().patient();
        return findPlace(document, patient.name())
                .or(() -> findPlace(document, patient.recordNumber()))
                .map(place -> List.of(draft(document, place)))
                .orElse(List.of());
    }

    private static Optional<Span> findPlace(ClinicalDocument document, @Nullable String words) {
        int begin = words == null ? -1 : document.text().indexOf(words);
        return words == null || begin < 0 ? Optional.empty() : Optional.of(new Span(begin, begin + words.length()));
    }

    private static Draft draft(ClinicalDocument document, Span place) {
        String words = document.text().substring(place.begin(), place.end());
        return Draft.of(new ClinicalAssessment("documentPatient", words), place).decided(Assertion.PRESENT);
    }
}
