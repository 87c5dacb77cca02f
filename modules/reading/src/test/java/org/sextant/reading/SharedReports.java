package org.sextant.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sextant.testkit.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the shared reports and notes that nobody here wrote. */
final class SharedReports {

    private static final List<String> FILES =
            List.of("tcga_path/renal_reports.jsonl", "tcga_path/other_reports.jsonl", "clinic_notes/notes.jsonl");

    private SharedReports() {}

    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String file : FILES) {
            String lines = new String(SharedFiles.bytes(SharedData.require("data/" + file)), StandardCharsets.UTF_8);
            lines.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> texts.add(
                            JsonMapper.shared().readTree(line).get("text").asString()));
        }
        return texts;
    }
}
