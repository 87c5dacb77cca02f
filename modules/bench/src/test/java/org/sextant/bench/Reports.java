package org.sextant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sextant.testkit.SharedData;
import tools.jackson.databind.json.JsonMapper;

/** The development pathology reports that may lie beside the checkout. */
final class Reports {

    private Reports() {}

    /** So many of their texts, evenly from all of them; skips the test where they are absent. */
    static List<String> choose(int count) throws IOException {
        Path folder = SharedData.require("data/tcga_path");
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("renal_reports.jsonl")));
        lines.addAll(Files.readAllLines(folder.resolve("other_reports.jsonl")));
        return IntStream.range(0, count)
                .mapToObj(i -> lines.get(i * lines.size() / count))
                .map(line -> JsonMapper.shared().readTree(line).get("text").asString())
                .toList();
    }
}
