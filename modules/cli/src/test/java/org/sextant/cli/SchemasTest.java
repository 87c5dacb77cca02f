package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Assertion;
import org.sextant.model.Forms;
import org.sextant.model.IssueKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemasTest {

    private static final String ID = "https://sextant.example/schema/";
    private static final List<String> NAMES = List.of(
            "fact.schema.json",
            "extract.schema.json",
            "corpus-line.schema.json",
            "guide.schema.json",
            "validate.schema.json");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(NAMES.stream().collect(Collectors.toMap(name -> ID + name, SchemasTest::read))));

    /** What of this JSON the schema of this name refuses. */
    static List<String> problems(String name, String json) {
        return SCHEMAS.getSchema(SchemaLocation.of(ID + name)).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void the_schemas_name_every_kind_of_finding_with_its_fields_and_no_other() {
        JsonNode definitions =
                JsonMapper.shared().readTree(read("fact.schema.json")).get("$defs");
        Map<String, Set<String>> written = new TreeMap<>();
        for (JsonNode kind : definitions.get("finding").get("oneOf")) {
            String name = kind.get("$ref").asString().substring("#/$defs/".length());
            Set<String> fields =
                    new TreeSet<>(definitions.get(name).get("properties").propertyNames());
            fields.remove("kind");
            written.put(name, fields);
        }
        Map<String, Set<String>> modelled = new TreeMap<>();
        Forms.findingKinds().forEach((name, fields) -> modelled.put(name, new TreeSet<>(fields)));
        assertThat(written).isEqualTo(modelled);
    }

    @Test
    void the_schemas_name_every_assertion_and_every_issue() {
        JsonNode definitions =
                JsonMapper.shared().readTree(read("fact.schema.json")).get("$defs");
        assertThat(words(definitions.get("standing").get("properties").get("assertion")))
                .isEqualTo(names(Assertion.values()));
        assertThat(words(definitions.get("issue").get("properties").get("kind")))
                .isEqualTo(names(IssueKind.values()));
    }

    @Test
    void a_fact_without_evidence_or_with_a_field_of_its_own_is_refused() {
        String evidence = "\"evidence\":[{\"document\":\"sha256:" + "0".repeat(64)
                + "\",\"page\":1,\"begin\":0,\"end\":4,\"quote\":\"pT3a\",\"finder\":\"tnm-grammar\"}]";
        String fact =
                "{\"kind\":\"TnmCategory\",\"axis\":\"T\",\"value\":\"T3a\",\"basis\":\"STATED\",\"assertion\":\"PRESENT\"";
        assertThat(problems("fact.schema.json", fact + "," + evidence + "}")).isEmpty();
        assertThat(problems("fact.schema.json", fact + "}")).isNotEmpty();
        assertThat(problems("fact.schema.json", fact + ",\"mm\":4," + evidence + "}"))
                .isNotEmpty();
    }

    private static Set<String> words(JsonNode property) {
        return property.get("enum").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }

    private static String read(String name) {
        try {
            return Files.readString(CommandRun.project("docs/schema").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
