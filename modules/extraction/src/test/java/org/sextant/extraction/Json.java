package org.sextant.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON of corpora; enough of it for them, and nothing more. */
final class Json {

    private static final Object NULL = new Object();

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The object of a line. */
    static Map<?, ?> object(String line) {
        return (Map<?, ?>) new Json(line).value();
    }

    private Object value() {
        skipSpace();
        return switch (text.charAt(at)) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        while (isNext('}')) {
            skipSpace();
            String key = string();
            skipSpace();
            at++;
            Object value = value();
            if (value != NULL) {
                map.put(key, value);
            }
        }
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        while (isNext(']')) {
            list.add(value());
        }
        return list;
    }

    /** Moves past the opening mark or a comma; false at the closing mark, which it moves past too. */
    private boolean isNext(char closing) {
        skipSpace();
        char mark = text.charAt(at++);
        skipSpace();
        if (mark != closing && text.charAt(at) == closing) {
            at++;
            return false;
        }
        return mark != closing;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            out.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char mark = text.charAt(++at);
        if (mark == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        return switch (mark) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> mark;
        };
    }

    private Object literal() {
        int begin = at;
        while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(begin, at);
        return switch (word) {
            case "true", "false" -> Boolean.valueOf(word);
            case "null" -> NULL;
            default -> new BigDecimal(word);
        };
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
