package org.sextant.reading.internal.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of the tables that the mCODE extraction framework defines, as the resource that the framework makes of it. Columns
 * are known by their headings; a heading without a meaning here says nothing.
 */
final class McodeRow {

    private static final String SCT = "http://snomed.info/sct";
    private static final String LOINC = "http://loinc.org";
    private static final String ICD_O_3 = "http://terminology.hl7.org/CodeSystem/icd-o-3";
    private static final String MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/";
    private static final Pattern QUANTITY = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,15})?)(?:\\s+(\\S+))?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What is made of a row, by the heading that tells its table; without one of them it is a condition. */
    private static final Map<String, Function<McodeRow, List<JsonNode>>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("stagegroup", McodeRow::stages);
        TABLES.put("diseasestatuscode", row -> List.of(row.diseaseStatus()));
        TABLES.put("procedureid", row -> List.of(row.done("Procedure", "performedDateTime")));
        TABLES.put("observationid", row -> List.of(row.observation()));
        TABLES.put("requestid", row -> List.of(row.drug("MedicationRequest")));
        TABLES.put("medicationid", row -> List.of(row.drug("MedicationAdministration")));
    }

    private final Map<String, String> cells;

    private McodeRow(Map<String, String> cells) {
        this.cells = cells;
    }

    /** Whether a table with these headings is one of the framework's that states something. */
    static boolean recognises(List<String> headings) {
        Set<String> names = headings.stream().map(McodeRow::plain).collect(Collectors.toSet());
        return names.contains("mrn")
                && Stream.of(
                                Set.of("conditionid", "code", "codesystem", "dateofdiagnosis"),
                                Set.of("conditionid", "stagegroup", "t", "n", "m"),
                                Set.of("conditionid", "diseasestatuscode"),
                                Set.of("medicationid", "code", "codesystem"),
                                Set.of("requestid", "code", "codesystem", "authoredon"),
                                Set.of("procedureid", "code", "codesystem"),
                                Set.of("observationid", "code", "codesystem", "value"))
                        .anyMatch(names::containsAll);
    }

    static McodeRow of(TableRow row, List<String> headings) {
        return new McodeRow(
                IntStream.range(0, Math.min(headings.size(), row.cells().size()))
                        .boxed()
                        .collect(Collectors.toMap(
                                i -> plain(headings.get(i)),
                                i -> TableRow.plain(row.cells().get(i)),
                                (one, other) -> one)));
    }

    /** The resources of the row; none where its table says nothing that can be stated. */
    List<JsonNode> resources() {
        return TABLES.entrySet().stream()
                .filter(table -> cells.containsKey(table.getKey()))
                .findFirst()
                .map(table -> table.getValue().apply(this))
                .orElseGet(() -> List.of(condition()));
    }

    private ObjectNode condition() {
        ObjectNode condition = resource("Condition");
        condition.set("code", concept(cell("codesystem"), cell("code"), cell("displayname")));
        put(condition, "clinicalStatus", concept("", cell("clinicalstatus"), ""));
        put(condition, "verificationStatus", concept("", cell("verificationstatus"), ""));
        condition.put("onsetDateTime", cell("dateofdiagnosis"));
        site(condition);
        String morphology = cell("histology");
        if (!morphology.isEmpty()) {
            ObjectNode extension = JSON.objectNode().put("url", MCODE + "mcode-histology-morphology-behavior");
            extension.set("valueCodeableConcept", concept(morphology.contains("/") ? ICD_O_3 : SCT, morphology, ""));
            condition.set("extension", JSON.arrayNode().add(extension));
        }
        return condition;
    }

    private List<JsonNode> stages() {
        String type = cell("type").toLowerCase(Locale.ROOT);
        int way = type.startsWith("clin") ? 0 : type.startsWith("path") ? 1 : 2;
        return Stream.of(
                        stage(LOINC, List.of("21908-9", "21902-2", "21914-7").get(way), "Stage", "stagegroup"),
                        stage(SCT, List.of("399504009", "384625004", "78873005").get(way), "T category", "t"),
                        stage(
                                SCT,
                                List.of("399534004", "371494008", "277206009").get(way),
                                "N category",
                                "n"),
                        stage(
                                SCT,
                                List.of("399387003", "371497001", "277208005").get(way),
                                "M category",
                                "m"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<JsonNode> stage(String system, String code, String display, String column) {
        if (cell(column).isEmpty()) {
            return Optional.empty();
        }
        ObjectNode stage = resource("Observation").put("status", "final");
        stage.set("code", concept(system, code, display));
        stage.put("effectiveDateTime", cell("effectivedate")).put("valueString", cell(column));
        return Optional.of(stage);
    }

    private ObjectNode diseaseStatus() {
        String stands = cell("observationstatus").isEmpty() ? "unknown" : cell("observationstatus");
        ObjectNode status = resource("Observation").put("status", stands);
        status.set("code", concept(LOINC, "97509-4", "Cancer disease status"));
        status.put("effectiveDateTime", cell("dateofobservation"));
        put(status, "valueCodeableConcept", concept(SCT, cell("diseasestatuscode"), cell("diseasestatustext")));
        return status;
    }

    /** Something done or seen on a day at a site. */
    private ObjectNode done(String type, String day) {
        ObjectNode done = resource(type).put("status", cell("status"));
        done.set("code", concept(cell("codesystem"), cell("code"), cell("displayname")));
        done.put(day, cell("effectivedate"));
        site(done);
        return done;
    }

    private ObjectNode drug(String type) {
        ObjectNode drug = resource(type).put("status", cell("status")).put("intent", cell("intent"));
        drug.set("medicationCodeableConcept", concept(cell("codesystem"), cell("code"), cell("displaytext")));
        drug.put("authoredOn", cell("authoredon"));
        drug.set(
                "effectivePeriod",
                JSON.objectNode().put("start", cell("startdate")).put("end", cell("enddate")));
        return drug;
    }

    private ObjectNode observation() {
        ObjectNode observation = done("Observation", "effectiveDateTime");
        Matcher quantity = QUANTITY.matcher(cell("value"));
        if (!cell("valuecodesystem").isEmpty()) {
            observation.set("valueCodeableConcept", concept(cell("valuecodesystem"), cell("value"), ""));
        } else if (quantity.matches()) {
            ObjectNode value = JSON.objectNode();
            value.set("value", JSON.numberNode(new BigDecimal(quantity.group(1))));
            observation.set("valueQuantity", quantity.group(2) == null ? value : value.put("unit", quantity.group(2)));
        } else {
            observation.put("valueString", cell("value"));
        }
        return observation;
    }

    private void site(ObjectNode resource) {
        ArrayNode sites = JSON.arrayNode();
        Stream.of(cell("bodysite"), cell("laterality"))
                .filter(code -> !code.isEmpty())
                .forEach(code -> sites.add(concept(SCT, code, "")));
        if (!sites.isEmpty()) {
            resource.set("bodySite", sites);
        }
    }

    private static void put(ObjectNode resource, String name, ObjectNode concept) {
        if (!concept.path("coding").path(0).path("code").asString("").isEmpty()) {
            resource.set(name, concept);
        }
    }

    private static ObjectNode concept(String system, String code, String display) {
        ObjectNode coding = JSON.objectNode().put("system", system).put("code", code);
        if (!display.isEmpty()) {
            coding.put("display", display);
        }
        return JSON.objectNode().set("coding", JSON.arrayNode().add(coding));
    }

    private static ObjectNode resource(String type) {
        return JSON.objectNode().put("resourceType", type);
    }

    private String cell(String heading) {
        return cells.getOrDefault(heading, "");
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
