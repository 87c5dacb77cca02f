package org.sextant.model;

/**
 * What a statement says, by kind; the kinds and their names are mCODE's where mCODE has one.
 *
 * <p>The values are normalised words in lower case ({@code clear cell}, {@code adrenal left}); dates of the statement
 * itself stand on the {@link Statement}. {@link Forms} turns any finding into named values and back, so that hashes,
 * JSON, YAML cases and stores all use one form.
 */
public sealed interface Finding
        permits ClinicalAssessment,
                Comorbidity,
                DiseaseStatus,
                FamilyHistory,
                GenomicVariant,
                HistologicGrade,
                Histology,
                ImagingStudy,
                LabResult,
                MedicationAdministration,
                PerformanceStatus,
                PrimaryCancerCondition,
                RadiotherapyCourse,
                RegionalLymphNodes,
                SecondaryCancerCondition,
                StageGroup,
                SurgicalProcedure,
                TnmCategory,
                TumorFeature,
                TumorMarkerTest,
                TumorSize {

    /** The question this finding answers. */
    FactKey key();

    /** The kind's name, as outputs print it. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
