package org.sextant.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.sextant.model.Forms;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How words of the model lie in columns: their neutral form as JSON, with every digit of every number. */
final class StoredForms {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> FORM = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> FORMS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

    private StoredForms() {}

    static String write(Record value) {
        return JSON.writeValueAsString(Forms.of(value));
    }

    static <R extends Record> R read(Class<R> type, String json) {
        return Forms.read(type, EarlierForms.complete(type, JSON.readValue(json, FORM)));
    }

    static String writeAll(List<? extends Record> values) {
        return JSON.writeValueAsString(values.stream().map(Forms::of).toList());
    }

    /** The values of a list, or the one value of a column from before there were lists. */
    static <R extends Record> List<R> readAll(Class<R> type, String json) {
        if (!json.startsWith("[")) {
            return List.of(read(type, json));
        }
        return JSON.readValue(json, FORMS).stream()
                .map(form -> Forms.read(type, EarlierForms.complete(type, form)))
                .toList();
    }

    static byte[] writeBytes(Record value) {
        return deflate(JSON.writeValueAsBytes(Forms.of(value)));
    }

    static <R extends Record> R readBytes(Class<R> type, byte[] deflated) {
        return Forms.read(type, EarlierForms.complete(type, JSON.readValue(inflate(deflated), FORM)));
    }

    static String writeLines(List<String> lines) {
        return JSON.writeValueAsString(lines);
    }

    static List<String> readLines(String json) {
        return JSON.readValue(json, LINES);
    }

    static byte[] deflate(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] inflate(byte[] deflated) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return inflater.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
