package org.sextant.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.LossLedger;
import org.sextant.model.LossLine;

/**
 * What {@code extract --format json} prints of a file: the facts of all its documents together, each document by itself
 * with its place in the text, and the loss ledger.
 */
final class ExtractJson {

    private ExtractJson() {}

    static Map<String, Object> of(DocumentText text, List<DocumentFacts> parts) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("document", text.id().value());
        file.put("mediaType", text.mediaType());
        file.put("documentKind", parts.get(0).kind().name());
        file.put("pages", text.pages().size());
        file.putAll(CorpusMode.of(parts, text.text()));
        file.put("parts", parts.stream().map(facts -> part(text, facts)).toList());
        file.put("ledger", ledger(text.ledger()));
        return file;
    }

    private static Map<String, Object> part(DocumentText text, DocumentFacts facts) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("part", facts.part());
        form.put("documentKind", facts.kind().name());
        if (facts.date() != null) {
            form.put("date", facts.date().value());
        }
        text.parts().stream()
                .filter(part -> part.number() == facts.part())
                .findFirst()
                .ifPresent(part -> putPlace(form, part, text.text()));
        form.put("facts", facts.statements().size());
        return form;
    }

    private static void putPlace(Map<String, Object> form, DocumentPart part, String text) {
        form.put("mediaType", part.mediaType());
        if (!part.path().isEmpty()) {
            form.put("path", part.path());
        }
        form.put("begin", CodePoints.of(text, part.begin()));
        form.put("end", CodePoints.of(text, part.end()));
        if (part.copyOf() != null) {
            form.put("copyOf", part.copyOf());
        }
    }

    private static List<Map<String, Object>> ledger(LossLedger ledger) {
        return ledger.lines().stream().map(ExtractJson::line).toList();
    }

    private static Map<String, Object> line(LossLine line) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("unit", line.unit().name());
        form.put("fate", line.fate().name());
        form.put("reason", line.reason());
        form.put("count", line.count());
        return form;
    }
}
