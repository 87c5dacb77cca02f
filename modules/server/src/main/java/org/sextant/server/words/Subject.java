package org.sextant.server.words;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sextant.model.FactKey;

/** What facts are grouped by on the page. */
public enum Subject {
    CANCER("The cancer"),
    SPREAD("Where it has spread"),
    TREATMENT("Treatment"),
    TESTS("Tests and scans"),
    CONDITION("How you are"),
    FAMILY("Family"),
    ASSESSMENT("Noted and worked out");

    private static final Map<String, Subject> BY_KIND = Map.ofEntries(
            Map.entry("PrimaryCancerCondition", CANCER),
            Map.entry("Histology", CANCER),
            Map.entry("HistologicGrade", CANCER),
            Map.entry("TnmCategory", CANCER),
            Map.entry("StageGroup", CANCER),
            Map.entry("TumorSize", CANCER),
            Map.entry("TumorFeature", CANCER),
            Map.entry("RegionalLymphNodes", CANCER),
            Map.entry("SecondaryCancerCondition", SPREAD),
            Map.entry("SurgicalProcedure", TREATMENT),
            Map.entry("RadiotherapyCourse", TREATMENT),
            Map.entry("MedicationAdministration", TREATMENT),
            Map.entry("LabResult", TESTS),
            Map.entry("ImagingStudy", TESTS),
            Map.entry("TumorMarkerTest", TESTS),
            Map.entry("GenomicVariant", TESTS),
            Map.entry("PerformanceStatus", CONDITION),
            Map.entry("DiseaseStatus", CONDITION),
            Map.entry("Comorbidity", CONDITION),
            Map.entry("FamilyHistory", FAMILY),
            Map.entry("ClinicalAssessment", ASSESSMENT));

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("PrimaryCancerCondition", "Where the cancer began"),
            Map.entry("Histology", "Type of cancer cells"),
            Map.entry("HistologicGrade", "Grade"),
            Map.entry("TnmCategory", "TNM category"),
            Map.entry("StageGroup", "Stage"),
            Map.entry("TumorSize", "Size"),
            Map.entry("TumorFeature", "Seen under the microscope"),
            Map.entry("RegionalLymphNodes", "Lymph nodes examined"),
            Map.entry("SecondaryCancerCondition", "Spread to"),
            Map.entry("SurgicalProcedure", "Operation"),
            Map.entry("RadiotherapyCourse", "Radiotherapy"),
            Map.entry("MedicationAdministration", "Medicine"),
            Map.entry("LabResult", "Laboratory"),
            Map.entry("ImagingStudy", "Scan"),
            Map.entry("TumorMarkerTest", "Tumour marker"),
            Map.entry("GenomicVariant", "Gene change"),
            Map.entry("PerformanceStatus", "Fitness in daily life"),
            Map.entry("DiseaseStatus", "How the disease stands"),
            Map.entry("Comorbidity", "Other condition"),
            Map.entry("FamilyHistory", "In the family"),
            Map.entry("ClinicalAssessment", "Noted"));

    /** Topics whose names are not yet words. */
    private static final Map<String, String> ASSESSMENTS = Map.of(
            "documentPatient", "Whose document it is",
            "metCount", "Number of metastases",
            "metSites", "Organs with metastases",
            "largestMetMm", "Largest metastasis in mm",
            "fhDeficient", "Fumarate hydratase deficient",
            "primaryInSitu", "The first tumour still in place",
            "primaryBurdenPct", "Share of the disease in the kidney, in percent",
            "statedImdcGroup", "IMDC risk group, as stated",
            "statedImdcCount", "IMDC risk factors, as stated",
            "statedDiagnosisDate", "Diagnosed, as stated");

    /** Kinds whose value says again what the key says. */
    private static final Set<String> SAID_BY_VALUE = Set.of(
            "Comorbidity",
            "FamilyHistory",
            "GenomicVariant",
            "HistologicGrade",
            "Histology",
            "ImagingStudy",
            "MedicationAdministration",
            "PerformanceStatus",
            "RadiotherapyCourse",
            "SecondaryCancerCondition",
            "SurgicalProcedure",
            "TumorFeature",
            "TumorMarkerTest");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    /** Its name, as a heading. */
    public String title() {
        return title;
    }

    /** The group of a premise with this key. */
    public static Subject of(FactKey key) {
        return BY_KIND.getOrDefault(key.kind(), ASSESSMENT);
    }

    /** What a premise with this key is about, where its value stands beside it. */
    public static String shortTitleOf(FactKey key) {
        return SAID_BY_VALUE.contains(key.kind()) ? TITLES.getOrDefault(key.kind(), "") : titleOf(key);
    }

    /** What findings of a kind are about, in words. */
    public static String titleOf(String kind) {
        return TITLES.getOrDefault(kind, Words.capitalised(Words.spaced(kind)));
    }

    /** What a premise with this key is about, in words. */
    public static String titleOf(FactKey key) {
        String kind = titleOf(key.kind());
        return switch (key.kind()) {
            case "LabResult" -> Words.laboratory(key.qualifier());
            case "ClinicalAssessment" ->
                ASSESSMENTS.getOrDefault(key.qualifier(), Words.capitalised(Words.spaced(key.qualifier())));
            case "PrimaryCancerCondition" -> kind;
            default -> key.qualifier().isEmpty() ? kind : kind + ": " + qualifier(key.qualifier());
        };
    }

    private static String qualifier(String qualifier) {
        return qualifier.equals(qualifier.toUpperCase(Locale.ROOT)) ? qualifier : Words.spaced(qualifier);
    }
}
