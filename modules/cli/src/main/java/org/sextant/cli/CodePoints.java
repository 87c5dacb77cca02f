package org.sextant.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Offsets as other programs count them: by Unicode code points. Within the house they count {@code char}s, which is the
 * same but for texts with characters beyond the basic plane.
 */
final class CodePoints {

    private CodePoints() {}

    /** The offset in code points. */
    static int of(String text, int offset) {
        return text.codePointCount(0, offset);
    }

    /**
     * The same neutral value with the offsets of all evidence counted in code points.
     *
     * @param texts the documents' texts by document id
     */
    static Object recount(Object value, Map<String, String> texts) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> recount(element, texts)).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> recounted = new LinkedHashMap<>();
        map.forEach((key, element) -> recounted.put(key.toString(), recount(element, texts)));
        String text = texts.get(String.valueOf(map.get("document")));
        if (text != null && map.get("begin") instanceof Integer begin && map.get("end") instanceof Integer end) {
            recounted.put("begin", of(text, begin));
            recounted.put("end", of(text, end));
        }
        return recounted;
    }
}
