package org.sextant.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Comorbidity;
import org.sextant.model.Evidence;
import org.sextant.model.FactKey;
import org.sextant.model.FamilyHistory;
import org.sextant.model.Finding;
import org.sextant.model.Forms;
import org.sextant.model.Histology;
import org.sextant.model.LabResult;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RadiotherapyCourse;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorMarkerTest;
import org.sextant.model.TumorSize;

/**
 * Writes one document's statements as facts of the evaluation format, which names some fields in its own way.
 *
 * @param file the name of the document's text master
 * @param text the document's text
 * @param stranger whether the document is somebody else's
 * @param replaced the places of statements that newer ones replaced
 * @param removed whether an operation has removed a primary
 * @param operation an operation under the name the case knows it by
 * @param documentDate the document's date, for statements without one of their own
 */
record EvaluationFact(
        String file,
        String text,
        boolean stranger,
        Set<String> replaced,
        Predicate<PrimaryCancerCondition> removed,
        UnaryOperator<SurgicalProcedure> operation,
        @Nullable ClinicalDate documentDate) {

    /**
     * The facts of a statement, one for each place that says it; none for what the format has no kind for, and none for
     * what the patient's own record says of a bystander: the format is about the patient.
     */
    List<Object> write(Statement statement) {
        if (statement.assertion() == Assertion.OTHER_PERSON && !stranger) {
            return List.of();
        }
        return statement.evidence().stream()
                .flatMap(evidence -> values(statement.finding()).map(values -> write(statement, evidence, values)))
                .toList();
    }

    /** Names the place at which something is said. */
    static String place(FactKey key, Evidence evidence) {
        return key + "@" + evidence.document() + ":" + evidence.begin();
    }

    private Object write(Statement statement, Evidence evidence, Map<String, Object> values) {
        Map<String, Object> fact = new LinkedHashMap<>(values);
        fact.put("assertion", stranger ? "OTHER_PERSON" : assertion(statement, values));
        Optional.ofNullable(statement.date())
                .or(() -> Optional.ofNullable(documentDate))
                .filter(date -> "LabResult".equals(values.get("kind")) || statement.date() != null)
                .ifPresent(date -> fact.put("date", date.value()));
        fact.put("file", file);
        fact.put("quote", evidence.quote());
        fact.put("begin", CodePoints.of(text, evidence.begin()));
        fact.put("end", CodePoints.of(text, evidence.end()));
        if (replaced.contains(place(statement.key(), evidence))) {
            fact.put("superseded", true);
        }
        return fact;
    }

    /**
     * The format speaks as of today: a primary that an operation has removed is historical. It knows no conditional
     * statements; what holds only under a condition is a plan.
     */
    private String assertion(Statement statement, Map<String, Object> values) {
        String assertion = statement.assertion().name();
        if (assertion.equals("PRESENT")
                && "PrimaryCancerCondition".equals(values.get("kind"))
                && removed.test((PrimaryCancerCondition) statement.finding())) {
            return "HISTORICAL";
        }
        return assertion.equals("CONDITIONAL") ? "PLANNED" : assertion;
    }

    private Stream<Map<String, Object>> values(Finding finding) {
        return switch (finding.kind()) {
            case "ClinicalAssessment", "ImagingStudy", "RegionalLymphNodes", "TumorFeature" -> Stream.empty();
            case "PrimaryCancerCondition" -> primary((PrimaryCancerCondition) finding);
            case "SurgicalProcedure" -> Stream.of(renamed(operation.apply((SurgicalProcedure) finding)));
            default -> Stream.of(renamed(finding));
        };
    }

    private static Stream<Map<String, Object>> primary(PrimaryCancerCondition condition) {
        // "lung" alone is a site of metastases in the format
        String name = condition.site().equals("lung") ? "lung cancer" : condition.site();
        Map<String, Object> cancer = kind("PrimaryCancerCondition", "value", name);
        return condition.laterality() == null
                ? Stream.of(cancer)
                : Stream.of(
                        cancer,
                        kind(
                                "Laterality",
                                "value",
                                condition.laterality().name().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Object> renamed(Finding finding) {
        Map<String, Object> form = new LinkedHashMap<>(Forms.of((Record) finding));
        if (finding instanceof Histology type) {
            form.put("value", type.value().replaceFirst("^(invasive \\w+) carcinoma$", "$1"));
        } else if (finding instanceof TnmCategory category) {
            form.put("value", category.value().substring(1));
        } else if (finding instanceof TumorSize size) {
            form.remove("mm");
            form.put("value", EvaluationJson.centimetres(size.mm()));
            form.put("unit", "cm");
        } else if (finding instanceof SecondaryCancerCondition lesions) {
            form.remove("sizesMm");
            form.put(
                    "sizesCm",
                    lesions.sizesMm().stream().map(EvaluationJson::centimetres).toList());
        } else if (finding instanceof LabResult lab) {
            form.remove("analyte");
            form.put("name", lab.analyte().replace(' ', '_'));
        } else if (finding instanceof MedicationAdministration drug) {
            form.remove("ingredient");
            form.put("drug", drug.ingredient());
        } else if (finding instanceof RadiotherapyCourse course) {
            form.remove("target");
            form.put("site", course.target());
        } else if (finding instanceof TumorMarkerTest test) {
            form.remove("marker");
            form.put("name", test.marker());
        } else if (finding instanceof Comorbidity comorbidity) {
            form.remove("condition");
            form.put("value", comorbidity.condition());
        } else if (finding instanceof FamilyHistory history && history.relative() != null) {
            form.remove("relative");
            form.put("relation", history.relative());
        }
        return form;
    }

    private static Map<String, Object> kind(String kind, String name, Object value) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("kind", kind);
        form.put(name, value);
        return form;
    }

    @Override
    public String toString() {
        return "EvaluationFact[redacted]";
    }
}
