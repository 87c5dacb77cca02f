package org.sextant.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentText;
import org.sextant.model.Forms;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;

/**
 * Forms kept by builds for which a file was one document and evidence had one box: what they left unsaid is said when they
 * are read. Nothing kept is rewritten.
 */
final class EarlierForms {

    private static final int ONLY_PART = 1;

    private EarlierForms() {}

    /** The form with all that its type needs. */
    static Map<String, Object> complete(Class<? extends Record> type, Map<String, Object> form) {
        if (type == DocumentFacts.class) {
            return withPart(withBoxes(form));
        }
        if (type == CaseFacts.class) {
            return ofCase(form);
        }
        return type == DocumentText.class && !form.containsKey("ledger") ? withWhole(form) : form;
    }

    private static Map<String, Object> ofCase(Map<String, Object> form) {
        Map<String, Object> complete = withBoxes(form);
        if (form.get("documents") instanceof List<?> sources) {
            complete.put(
                    "documents", sources.stream().map(EarlierForms::withPart).toList());
        }
        boolean changed = !complete.getOrDefault("premises", List.of()).equals(form.get("premises"));
        if (changed
                && complete.get("premises") instanceof List<?> premises
                && complete.get("patient") instanceof Map<?, ?> patient) {
            complete.put("revision", revision(patient, premises));
        }
        return complete;
    }

    private static String revision(Map<?, ?> patient, List<?> forms) {
        List<Premise> premises =
                forms.stream().map(form -> Forms.toPremise((Map<?, ?>) form)).toList();
        PatientIdentity person = Forms.read(PatientIdentity.class, patient);
        return CaseFacts.of(new CaseId("earlier"), person, List.of(), premises, List.of(), List.of())
                .revision()
                .value();
    }

    /** The one box of evidence is the first of its boxes. */
    private static Map<String, Object> withBoxes(Map<?, ?> form) {
        Map<String, Object> complete = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            boolean box = name.equals("box") && form.containsKey("quote");
            complete.put(box ? "boxes" : String.valueOf(name), box ? List.of(value) : withBoxes(value));
        });
        return complete;
    }

    private static Object withBoxes(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(EarlierForms::withBoxes).toList();
        }
        return value instanceof Map<?, ?> form ? withBoxes(form) : value;
    }

    private static Map<String, Object> withPart(Object form) {
        Map<String, Object> complete = new LinkedHashMap<>();
        ((Map<?, ?>) form).forEach((name, value) -> complete.put(String.valueOf(name), value));
        complete.putIfAbsent("part", ONLY_PART);
        return complete;
    }

    private static Map<String, Object> withWhole(Map<String, Object> form) {
        Map<String, Object> complete = new LinkedHashMap<>(form);
        int length = String.valueOf(form.getOrDefault("text", "")).length();
        if (length > 0) {
            complete.put(
                    "parts",
                    List.of(Map.of(
                            "number",
                            ONLY_PART,
                            "mediaType",
                            String.valueOf(form.get("mediaType")),
                            "begin",
                            0,
                            "end",
                            length,
                            "patient",
                            Map.of())));
        }
        complete.put("ledger", Map.of());
        return complete;
    }
}
