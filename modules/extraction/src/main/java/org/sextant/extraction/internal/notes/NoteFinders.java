package org.sextant.extraction.internal.notes;

import java.util.List;
import org.sextant.extraction.internal.Finder;

/** The finders of notes, letters, imaging and laboratory reports. */
public final class NoteFinders {

    private NoteFinders() {}

    /** All of them; the order decides nothing. */
    public static List<Finder> all() {
        return List.of(
                new PatientNamingFinder(),
                new LabResultFinder(),
                new PerformanceStatusFinder(),
                new ClearedSiteFinder(),
                new MetastasisFinder(),
                new MedicationFinder(),
                new SurgeryFinder(),
                new RadiotherapyFinder(),
                new ImagingFinder(),
                new AssessmentFinder(),
                new FamilyHistoryFinder(),
                new ComorbidityFinder(),
                new DiseaseStatusFinder(),
                new DiseaseDateFinder(),
                new GenomicVariantFinder(),
                new TumorMarkerFinder(),
                new ReceptorFinder(),
                new ImpossibleTimes());
    }
}
