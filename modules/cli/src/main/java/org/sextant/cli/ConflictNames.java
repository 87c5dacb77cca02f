package org.sextant.cli;

import org.sextant.model.FactKey;

/** What the evaluation format calls a disagreement. */
final class ConflictNames {

    private ConflictNames() {}

    static String of(FactKey key) {
        return switch (key.kind()) {
            case "PrimaryCancerCondition" -> "laterality";
            case "Histology" -> key.qualifier().isEmpty() ? "histology" : key.qualifier();
            case "HistologicGrade" -> "grade";
            case "StageGroup" -> "stage";
            case "TnmCategory" -> tnm(key.qualifier());
            case "TumorSize" -> "tumorSize";
            case "SecondaryCancerCondition" -> site(key.qualifier());
            case "PerformanceStatus" -> "performanceStatus";
            case "ClinicalAssessment" -> assessment(key.qualifier());
            case "DiseaseStatus" -> key.qualifier().equals("castration") ? "castrationState" : "diseaseStatus";
            default -> key.qualifier();
        };
    }

    private static String tnm(String axis) {
        return axis.endsWith("T") ? "tCategory" : axis.endsWith("N") ? "nodalStatus" : "stage";
    }

    /** A dispute over a site is one over how many lesions there are, but for the sites that have a name of their own. */
    private static String site(String site) {
        return site.equals("brain") ? "brainMetastases" : site.startsWith("adrenal") ? "adrenal" : "metCount";
    }

    private static String assessment(String topic) {
        return switch (topic) {
            case "documentPatient" -> "identity";
            case "metCountTotal" -> "metCount";
            case "statedNodes" -> "nodalStatus";
            case "imdcGroup", "imdcCount", "statedImdcGroup", "statedImdcCount" -> "imdc";
            default -> topic;
        };
    }
}
