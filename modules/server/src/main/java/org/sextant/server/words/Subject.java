package org.sextant.server.words;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sextant.model.FactKey;

/** What facts are grouped by on the page. */
public enum Subject {
    CANCER,
    SPREAD,
    TREATMENT,
    TESTS,
    CONDITION,
    FAMILY,
    ASSESSMENT;

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

    /** Its name, as a heading. */
    public String title(Wording wording) {
        return wording.get("subject." + name());
    }

    /** The group of a premise with this key. */
    public static Subject of(FactKey key) {
        return BY_KIND.getOrDefault(key.kind(), ASSESSMENT);
    }

    /** What a premise with this key is about, where its value stands beside it. */
    public static String shortTitleOf(FactKey key, Wording wording) {
        return SAID_BY_VALUE.contains(key.kind()) ? titleOf(key.kind(), wording) : titleOf(key, wording);
    }

    /** What findings of a kind are about, in words. */
    public static String titleOf(String kind, Wording wording) {
        return wording.find("kind." + kind, Words.capitalised(Words.spaced(kind)));
    }

    /** What a premise with this key is about, in words. */
    public static String titleOf(FactKey key, Wording wording) {
        String kind = titleOf(key.kind(), wording);
        return switch (key.kind()) {
            case "LabResult" -> Words.laboratory(key.qualifier(), wording);
            case "ClinicalAssessment" ->
                wording.find("topic." + key.qualifier(), Words.capitalised(Words.spaced(key.qualifier())));
            case "PrimaryCancerCondition" -> kind;
            default -> key.qualifier().isEmpty() ? kind : kind + ": " + qualifier(key.qualifier(), wording);
        };
    }

    private static String qualifier(String qualifier, Wording wording) {
        return qualifier.equals(qualifier.toUpperCase(Locale.ROOT)) ? qualifier : wording.term(Words.spaced(qualifier));
    }
}
