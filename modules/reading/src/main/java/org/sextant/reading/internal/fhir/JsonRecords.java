package org.sextant.reading.internal.fhir;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.UnreadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON within bounds; the same name twice in an object, or a number nobody measures, makes a file damaged. */
final class JsonRecords {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_NUMBER = 100;
    private static final int MAX_STRING = 200 * 1024 * 1024;
    private static final int MAX_SCALE = 100;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .maxStringLength(MAX_STRING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The values in the file: one, or one after another. */
    List<JsonNode> read(byte[] content) throws IOException, UnreadableException {
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> all = mapper.readerFor(JsonNode.class).readValues(content)) {
            while (all.hasNext()) {
                values.add(all.next());
            }
        } catch (JacksonException e) {
            throw new IOException("not well-formed JSON");
        }
        for (JsonNode value : values) {
            checkNumbers(value);
        }
        if (values.isEmpty()) {
            throw new UnreadableException(IssueKind.EMPTY);
        }
        return values;
    }

    private static void checkNumbers(JsonNode node) throws IOException {
        if (node.isNumber() && Math.abs(node.decimalValue().scale()) > MAX_SCALE) {
            throw new IOException("a number nobody measures");
        }
        for (JsonNode child : node) {
            checkNumbers(child);
        }
    }
}
