package org.sextant.guidance.internal.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.YamlItem;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentId;
import org.sextant.model.Evidence;
import org.sextant.model.FactKey;
import org.sextant.model.Forms;
import org.sextant.model.Missing;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.Sex;
import org.sextant.model.Sha256;
import org.sextant.model.Statement;

/** Reads golden cases. A case may name another as its {@code base}: it has its facts, unless it states or unsets them. */
public final class CaseReader {

    private final Map<String, YamlItem> items = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final List<String> problems;

    private CaseReader(List<String> problems) {
        this.problems = problems;
    }

    /** The cases of a pack that expect something; what cannot be read is added to {@code problems}. */
    public static List<GoldenCase> read(PackFiles files, List<String> problems) {
        CaseReader reader = new CaseReader(problems);
        for (String file : files.list("cases", ".yaml")) {
            for (YamlItem item : YamlItem.readList(file, files.find(file).orElse(""), problems)) {
                String place = file + ":" + item.line();
                if (item.text("id").isBlank()) {
                    problems.add(place + ": the case has no id");
                } else if (reader.items.put(item.text("id"), item) != null) {
                    problems.add(place + ": case " + item.text("id") + " stands twice");
                }
                reader.places.put(item.text("id"), place);
            }
        }
        List<GoldenCase> cases = new ArrayList<>();
        reader.items.forEach((id, item) -> item.findItem("expect")
                .ifPresent(expect -> reader.build(id, item, expect).ifPresent(cases::add)));
        return cases;
    }

    private Optional<GoldenCase> build(String id, YamlItem item, YamlItem expect) {
        try {
            List<Premise> premises = premises(id, item);
            LocalDate asOf = LocalDate.parse(inherited(item, "asOf"));
            CaseFacts facts = CaseFacts.of(new CaseId(id), patient(item), List.of(), premises, List.of(), List.of());
            return Optional.of(new GoldenCase(id, item.text("title"), asOf, facts, expect));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            problems.add(places.get(id) + ": case " + id + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<Premise> premises(String id, YamlItem item) {
        DocumentId document = new DocumentId("sha256:" + Sha256.hex(id));
        Map<FactKey, List<Premise>> byKey = new LinkedHashMap<>();
        int index = 0;
        for (YamlItem level : lineage(item)) {
            Map<FactKey, List<Premise>> own = new LinkedHashMap<>();
            for (YamlItem fact : level.items("facts")) {
                Statement statement = statement(fact, document, index++);
                own.computeIfAbsent(statement.key(), key -> new ArrayList<>()).add((Premise) statement);
            }
            for (YamlItem conflict : level.items("conflicts")) {
                List<Statement> sides = new ArrayList<>();
                for (YamlItem side : conflict.items("sides")) {
                    sides.add(statement(side, document, index++));
                }
                FactKey key = FactKey.parse(conflict.text("key"));
                own.put(key, new ArrayList<>(List.of(new Conflict(key, sides))));
            }
            for (String missing : level.texts("missing")) {
                FactKey key = FactKey.parse(missing);
                own.put(key, new ArrayList<>(List.of(new Missing(key))));
            }
            level.texts("unset").forEach(key -> byKey.remove(FactKey.parse(key)));
            byKey.putAll(own);
        }
        return byKey.values().stream().flatMap(List::stream).toList();
    }

    private static Statement statement(YamlItem fact, DocumentId document, int index) {
        Map<String, Object> form = new LinkedHashMap<>(fact.plain());
        int begin = index * 10;
        Evidence evidence = new Evidence(document, 1, begin, begin + 4, "fact", "golden-case");
        form.put("evidence", List.of(Forms.of(evidence)));
        return Forms.toStatement(form);
    }

    private PatientIdentity patient(YamlItem item) {
        @Nullable YamlItem patient = null;
        for (YamlItem level : lineage(item)) {
            patient = level.findItem("patient").orElse(patient);
        }
        return patient == null
                ? PatientIdentity.UNKNOWN
                : new PatientIdentity(
                        null,
                        patient.find("birthDate").map(ClinicalDate::new).orElse(null),
                        patient.find("sex").map(Sex::valueOf).orElse(null),
                        null);
    }

    private String inherited(YamlItem item, String name) {
        String value = "";
        for (YamlItem level : lineage(item)) {
            value = level.find(name).orElse(value);
        }
        return value;
    }

    /** The case and those it is based on, the farthest first. */
    private List<YamlItem> lineage(YamlItem item) {
        List<YamlItem> lineage = new ArrayList<>();
        Set<YamlItem> seen = new HashSet<>();
        Optional<YamlItem> level = Optional.of(item);
        while (level.isPresent() && seen.add(level.get())) {
            lineage.add(0, level.get());
            String base = level.get().text("base");
            level = Optional.ofNullable(items.get(base));
            if (level.isEmpty() && !base.isBlank()) {
                throw new IllegalArgumentException("its base '" + base + "' is unknown");
            }
        }
        return lineage;
    }
}
