package org.sextant.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sextant.model.DocumentFacts;
import org.sextant.model.Evidence;
import org.sextant.model.Forms;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Statement;

/** Statements in the neutral form that the scorer of the invented patients reads; offsets count code points. */
public final class ScorerForm {

    private static final Map<String, String> CANCER_OF = Map.of("kidney", "rcc", "lung", "nsclc");
    private static final Map<String, String> RENAMED = Map.of(
            "LabResult.analyte", "name",
            "MedicationAdministration.ingredient", "drug",
            "RadiotherapyCourse.target", "site",
            "TumorMarkerTest.marker", "name",
            "FamilyHistory.relative", "relation",
            "PrimaryCancerCondition.site", "value",
            "Comorbidity.condition", "value",
            "LabResult.low", "lln",
            "LabResult.high", "uln");

    private ScorerForm() {}

    /** The facts of one file; those of a page about somebody else are marked so. */
    public static List<Map<String, Object>> of(DocumentFacts facts, String file, String text, boolean otherPatient) {
        List<Map<String, Object>> forms = new ArrayList<>();
        for (Statement statement : facts.statements()) {
            for (Evidence evidence : statement.evidence().subList(0, 1)) {
                forms.add(form(statement, evidence, file, text, otherPatient));
                if (statement.finding() instanceof PrimaryCancerCondition primary && primary.laterality() != null) {
                    Map<String, Object> side = place(statement, evidence, file, text, otherPatient);
                    side.put("kind", "Laterality");
                    side.put("value", primary.laterality().name().toLowerCase(Locale.ROOT));
                    forms.add(side);
                }
            }
        }
        return forms;
    }

    private static Map<String, Object> form(
            Statement statement, Evidence evidence, String file, String text, boolean otherPatient) {
        Map<String, Object> form = place(statement, evidence, file, text, otherPatient);
        String kind = statement.finding().kind();
        Forms.of((Record) statement.finding())
                .forEach((name, value) -> form.put(RENAMED.getOrDefault(kind + "." + name, name), value));
        if (kind.equals("PrimaryCancerCondition")) {
            form.put(
                    "value",
                    CANCER_OF.getOrDefault(String.valueOf(form.get("value")), String.valueOf(form.get("value"))));
        }
        if (kind.equals("TnmCategory")) {
            form.put("value", String.valueOf(form.get("value")).substring(1));
        }
        if (kind.equals("TumorSize")) {
            form.put("value", ((BigDecimal) form.remove("mm")).movePointLeft(1));
        }
        return form;
    }

    private static Map<String, Object> place(
            Statement statement, Evidence evidence, String file, String text, boolean otherPatient) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(
                "assertion",
                otherPatient ? "OTHER_PERSON" : statement.assertion().name());
        form.put("file", file);
        form.put("quote", evidence.quote());
        form.put("begin", text.codePointCount(0, evidence.begin()));
        form.put("end", text.codePointCount(0, evidence.end()));
        if (statement.date() != null) {
            form.put("date", statement.date().value());
        }
        return form;
    }
}
