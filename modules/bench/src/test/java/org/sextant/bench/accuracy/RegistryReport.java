package org.sextant.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One public pathology report beside what a cancer registry holds of the same patient. The registry knows more than the
 * report and is coded by other people: {@code PROVENANCE.md} beside the data says how far each field is to be trusted.
 *
 * @param id the public id
 * @param project the cancer, as {@code TCGA-KIRC}
 * @param text the report, on one line
 * @param registry the registry's values by name, in lower case
 * @param stated what simple patterns find in the text, by name
 */
record RegistryReport(
        String id, String project, String text, Map<String, String> registry, Map<String, List<String>> stated) {

    private static final Map<String, String> SITES = Map.ofEntries(
            Map.entry("KIRC", "kidney"),
            Map.entry("KIRP", "kidney"),
            Map.entry("KICH", "kidney"),
            Map.entry("BRCA", "breast"),
            Map.entry("LUAD", "lung"),
            Map.entry("LUSC", "lung"),
            Map.entry("PRAD", "prostate"),
            Map.entry("COAD", "colorectal"),
            Map.entry("READ", "colorectal"));

    /** The reports of a file of one JSON object a line. */
    static List<RegistryReport> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> of(JsonMapper.shared().readTree(line)))
                .toList();
    }

    private static RegistryReport of(JsonNode node) {
        Map<String, String> registry = new java.util.HashMap<>();
        node.get("gt")
                .properties()
                .forEach(entry -> registry.put(
                        entry.getKey(), entry.getValue().asString("").toLowerCase(java.util.Locale.ROOT)));
        Map<String, List<String>> stated = new java.util.HashMap<>();
        node.get("text_stated").properties().stream()
                .filter(entry -> entry.getValue().isArray())
                .forEach(entry -> stated.put(
                        entry.getKey(),
                        entry.getValue().valueStream().map(JsonNode::asString).toList()));
        return new RegistryReport(
                node.get("id").asString(),
                node.get("project").asString(),
                node.get("text").asString(),
                registry,
                stated);
    }

    /** Where the cancer began; one of the five that guidance is meant for, or {@code other}. */
    String site() {
        return SITES.getOrDefault(project.substring(project.indexOf('-') + 1), "other");
    }

    /** What the registry holds under a name, where it holds something. */
    Optional<String> findRegistry(String name) {
        return Optional.ofNullable(registry.get(name)).filter(value -> !value.isBlank());
    }
}
