package org.sextant.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextant.model.CaseFacts;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentText;

/**
 * Forms kept by builds for which a file was one document: what they left unsaid is said when they are read. Nothing kept
 * is rewritten.
 */
final class EarlierForms {

    private static final int ONLY_PART = 1;

    private EarlierForms() {}

    /** The form with all that its type needs. */
    static Map<String, Object> complete(Class<? extends Record> type, Map<String, Object> form) {
        if (type == DocumentFacts.class) {
            return withPart(form);
        }
        if (type == CaseFacts.class && form.get("documents") instanceof List<?> sources) {
            Map<String, Object> complete = new LinkedHashMap<>(form);
            complete.put(
                    "documents", sources.stream().map(EarlierForms::withPart).toList());
            return complete;
        }
        return type == DocumentText.class && !form.containsKey("ledger") ? withWhole(form) : form;
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
