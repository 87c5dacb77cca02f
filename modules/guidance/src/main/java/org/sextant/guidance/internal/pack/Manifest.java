package org.sextant.guidance.internal.pack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.FactKey;

/**
 * What pack.yaml says.
 *
 * @param id the pack's name
 * @param version its version
 * @param status draft, active or retired
 * @param title its title
 * @param conditions sites of the primary cancer it is for
 * @param disclaimer the sentence under every answer
 * @param surgical conclusions that are about surgery
 * @param askOrder codes of questions in the order of their priority
 * @param inputs the inputs, by name
 * @param questions the questions, by code
 */
record Manifest(
        String id,
        String version,
        String status,
        String title,
        List<String> conditions,
        String disclaimer,
        Set<String> surgical,
        List<String> askOrder,
        Map<String, Input> inputs,
        Map<String, Question> questions) {

    private static final String FILE = "pack.yaml";

    static Manifest read(YamlItem item, Problems problems) {
        for (String required :
                List.of("id", "version", "status", "title", "disclaimer", "evidenceCutoff", "reviewedBy")) {
            if (item.text(required).isBlank()) {
                problems.add(FILE, 1, "'" + required + "' is missing");
            }
        }
        if (!List.of("draft", "active", "retired").contains(item.text("status"))) {
            problems.add(FILE, item.line(), "status must be draft, active or retired");
        }
        if (item.texts("conditions").isEmpty()) {
            problems.add(FILE, 1, "'conditions' is missing");
        }
        Map<String, Input> inputs = new LinkedHashMap<>();
        Map<String, Question> questions = new LinkedHashMap<>();
        for (YamlItem entry : item.items("inputs")) {
            Input input = readInput(entry, problems);
            if (inputs.put(input.name(), input) != null) {
                problems.add(FILE, entry.line(), "input " + input.name() + " stands twice");
            }
            if (input.ask() != null) {
                questions.putIfAbsent(input.ask(), new Question(input.ask(), input.question(), input.why()));
            }
        }
        for (YamlItem entry : item.items("questions")) {
            Question question = new Question(entry.text("code"), entry.text("question"), entry.text("why"));
            if (question.code().isBlank() || question.question().isBlank()) {
                problems.add(FILE, entry.line(), "a question needs code and question");
            } else {
                questions.put(question.code(), question);
            }
        }
        return new Manifest(
                orUnnamed(item.text("id")),
                orUnnamed(item.text("version")),
                item.text("status"),
                item.text("title"),
                item.texts("conditions"),
                item.text("disclaimer").isBlank()
                        ? "unnamed"
                        : item.text("disclaimer").strip(),
                Set.copyOf(item.texts("surgical")),
                item.texts("askOrder"),
                inputs,
                questions);
    }

    private static String orUnnamed(String text) {
        return text.isBlank() ? "unnamed" : text;
    }

    private static Input readInput(YamlItem entry, Problems problems) {
        String name = entry.text("name");
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            problems.add(FILE, entry.line(), "an input's name is in camel case: '" + name + "'");
        }
        List<FactKey> from = entry.text("from").equals("derived")
                ? List.of()
                : entry.texts("from").stream().map(FactKey::parse).toList();
        if (entry.texts("from").isEmpty()) {
            problems.add(
                    FILE, entry.line(), "input " + name + " says neither 'from: derived' nor the key it comes from");
        }
        if (entry.text("label").isBlank()) {
            problems.add(FILE, entry.line(), "input " + name + " has no label, the plain words readers are shown");
        }
        Input.Type type = readType(entry, problems);
        if (type != Input.Type.TRUTH && (from.size() > 1 || from.stream().anyMatch(Input::isOpenEnded))) {
            problems.add(FILE, entry.line(), "only a truth can come from several keys: " + name);
        }
        @Nullable String ask = entry.find("ask").filter(code -> !code.isBlank()).orElse(null);
        if (ask != null && entry.text("question").isBlank()) {
            problems.add(FILE, entry.line(), "input " + name + " is asked for but has no question");
        }
        YamlItem silence = entry.findItem("silence").orElse(new YamlItem(entry.line(), Map.of()));
        boolean assumes = silence.find("assume").isPresent();
        if (assumes && silence.text("because").isBlank()) {
            problems.add(
                    FILE, silence.line(), "an assumption needs the sentence readers are shown ('because'): " + name);
        }
        FactKey key = entry.find("key").map(FactKey::parse).orElseGet(() -> new FactKey("ClinicalAssessment", name));
        return new Input(
                name.isBlank() ? "unnamed" : name,
                entry.text("label").strip(),
                type,
                from,
                readAssertions(entry, problems),
                ask,
                entry.text("question").strip(),
                entry.text("why").strip(),
                assumes ? silence.text("assume") : null,
                silence.text("because").strip(),
                key);
    }

    private static Input.Type readType(YamlItem entry, Problems problems) {
        String type = entry.text("type").toUpperCase(Locale.ROOT);
        return Arrays.stream(Input.Type.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(FILE, entry.line(), "type must be truth, number, word or date: " + entry.text("name"));
                    return Input.Type.WORD;
                });
    }

    private static Set<Assertion> readAssertions(YamlItem entry, Problems problems) {
        EnumSet<Assertion> assertions = EnumSet.noneOf(Assertion.class);
        for (String name : entry.texts("assertions")) {
            Arrays.stream(Assertion.values())
                    .filter(known -> known.name().equals(name) && known != Assertion.ABSENT)
                    .findFirst()
                    .ifPresentOrElse(
                            assertions::add, () -> problems.add(FILE, entry.line(), "no such assertion: " + name));
        }
        return assertions;
    }
}
