package org.sextant.reading.internal.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sextant.reading.internal.coded.CodedEntry.Code;
import org.sextant.reading.internal.coded.RecordDates;
import tools.jackson.databind.JsonNode;

/**
 * A resource, or a piece of one, and where it stands.
 *
 * @param node its JSON
 * @param path where it stands, as a FHIRPath
 * @param url how others in its bundle call it, where it has such a name
 */
record Resource(JsonNode node, String path, @Nullable String url) {

    String type() {
        return text("resourceType");
    }

    /** The string there; empty where there is none. */
    String text(String... names) {
        JsonNode found = at(names);
        return found.isString() ? found.stringValue().strip() : "";
    }

    Optional<String> find(String... names) {
        return Optional.of(text(names)).filter(text -> !text.isEmpty());
    }

    JsonNode at(String... names) {
        JsonNode found = node;
        for (String name : names) {
            found = found.path(name);
        }
        return found;
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** The elements of an array, or the one thing that is there. */
    List<Resource> list(String name) {
        JsonNode found = node.path(name);
        if (found.isObject()) {
            return List.of(new Resource(found, path + "." + name, null));
        }
        List<Resource> all = new ArrayList<>();
        for (int i = 0; found.isArray() && i < found.size(); i++) {
            all.add(new Resource(found.get(i), path + "." + name + "[" + i + "]", null));
        }
        return all;
    }

    /** The codes of a concept, or of each of several. */
    List<Code> codes(String name) {
        return list(name).stream().flatMap(Resource::ownCodes).toList();
    }

    /** The codes of this concept. */
    Stream<Code> ownCodes() {
        return StreamSupport.stream(node.path("coding").spliterator(), false)
                .filter(coding -> coding.path("code").isString())
                .map(coding -> new Code(
                        coding.path("system").asString(""),
                        coding.path("code").stringValue(),
                        coding.path("display").isString()
                                ? coding.path("display").stringValue()
                                : null));
    }

    /** The words of a concept: its text, else the display of its first code that has one. */
    Optional<String> words(String name) {
        return list(name).stream()
                .flatMap(concept -> Stream.concat(
                        concept.find("text").stream(),
                        concept.ownCodes().map(Code::display).flatMap(Stream::ofNullable)))
                .findFirst();
    }

    /** Whether the concept has the code, whatever its system. */
    boolean says(String name, String code) {
        return codes(name).stream().anyMatch(coded -> coded.code().equals(code));
    }

    /** The first date under one of the names, of a day or of a period's begin. */
    @Nullable
    String date(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(text(name), text(name, "start")))
                .flatMap(text -> RecordDates.find(text).stream())
                .findFirst()
                .orElse(null);
    }
}
