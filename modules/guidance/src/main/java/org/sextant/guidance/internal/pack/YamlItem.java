package org.sextant.guidance.internal.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping of a YAML file; every scalar is kept as the text that was written.
 *
 * @param line the line it begins on
 * @param values its values: text, lists and mappings
 */
public record YamlItem(int line, Map<String, Object> values) {

    /** The list of mappings that a file is; what is wrong with it is added to {@code problems}. */
    public static List<YamlItem> readList(String file, String text, List<String> problems) {
        Problems found = new Problems();
        List<YamlItem> items = Yaml.readList(file, text, found);
        problems.addAll(found.list());
        return items;
    }

    /** The text under this name; empty where there is none. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !(value instanceof List || value instanceof YamlItem))
                .map(Object::toString);
    }

    /** The text under this name, or nothing. */
    public String text(String name) {
        return find(name).orElse("");
    }

    /** The texts of a list, or the one text written instead of a list. */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return find(name).filter(text -> !text.isBlank()).map(List::of).orElse(List.of());
    }

    /** The mappings of a list. */
    public List<YamlItem> items(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(YamlItem.class::isInstance)
                        .map(YamlItem.class::cast)
                        .toList()
                : List.of();
    }

    /** The lists of texts of a list. */
    public List<List<String>> groups(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(List.class::isInstance)
                        .map(group ->
                                ((List<?>) group).stream().map(Object::toString).toList())
                        .toList()
                : List.of();
    }

    /** The mapping under this name; empty where there is none. */
    public Optional<YamlItem> findItem(String name) {
        return values.get(name) instanceof YamlItem item ? Optional.of(item) : Optional.empty();
    }

    @Override
    public String toString() {
        return "YamlItem[" + line + "]";
    }

    /** As plain maps and lists. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof YamlItem item) {
            return item.plain();
        }
        return value instanceof List<?> list
                ? list.stream().map(element -> plain(element)).toList()
                : value;
    }
}
