package org.sextant.server.rooms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What lenient readers of FHIR let pass and a record must not have: a name twice in one object, endless nesting, an id that
 * is no id. Which of two values counts would be a reader's choice, and a record must say one thing.
 */
public final class StrictJson {

    private static final int DEEPEST = 1000;
    private static final int LONGEST_NUMBER = 1000;
    private static final Pattern BEYOND_NUMBERS = Pattern.compile(".*[eE][+-]?\\d{3,}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private StrictJson() {}

    /** An object that is read: whether it is a resource, and whether its id is none. */
    private static final class Frame {
        private boolean resource;
        private boolean wrongId;
    }

    /** What is wrong, without a word of the content; empty if nothing is. */
    public static Optional<String> findProblem(byte[] content) {
        Deque<Frame> open = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.push(new Frame());
                } else if (token == JsonToken.END_OBJECT && isWrong(open.pop())) {
                    return Optional.of("an id of a resource is not 1 to 64 letters, digits, dots and hyphens");
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT
                        && BEYOND_NUMBERS.matcher(parser.getString()).matches()) {
                    return Optional.of("a number is larger or smaller than anything that is measured");
                } else if (token == JsonToken.VALUE_STRING && !open.isEmpty()) {
                    note(open.peek(), parser);
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of("the JSON names something twice, nests too deeply, or is not JSON");
        }
    }

    private static void note(Frame frame, JsonParser parser) {
        String name = String.valueOf(parser.currentName());
        if (name.equals("resourceType")) {
            frame.resource = true;
        } else if (name.equals("id")) {
            frame.wrongId = !ID.matcher(String.valueOf(parser.getString())).matches();
        }
    }

    private static boolean isWrong(Frame frame) {
        return frame.resource && frame.wrongId;
    }
}
