package org.sextant.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextant.model.CanonicalJson;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Forms;

/** Runs a corpus of one JSON object a line through extraction and writes what corpus mode writes. */
final class Corpus {

    private Corpus() {}

    /** Writes the facts of each line, in order, as a line of corpus mode each, and gives the seconds it took. */
    static double run(FactExtractor extractor, Path in, Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        long start = System.nanoTime();
        for (String line : Files.readAllLines(in)) {
            Map<?, ?> report = Json.object(line);
            lines.add(line(extractor, String.valueOf(report.get("id")), String.valueOf(report.get("text"))));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.createDirectories(out.getParent());
        Files.write(out, lines);
        return seconds;
    }

    static String line(FactExtractor extractor, String id, String text) {
        DocumentFacts facts = extractor
                .extract(DocumentText.ofPlainText(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), text))
                .get(0);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", id);
        form.put(
                "facts",
                facts.statements().stream()
                        .map(statement -> Forms.of((Record) statement))
                        .toList());
        form.put("issues", facts.issues().stream().map(Forms::of).toList());
        return CanonicalJson.write(form);
    }
}
