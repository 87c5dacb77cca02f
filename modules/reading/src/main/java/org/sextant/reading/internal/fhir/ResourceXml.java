package org.sextant.reading.internal.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sextant.reading.internal.xml.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON of a resource of its XML, as FHIR relates the two: an element is a property, its {@code value} what it
 * says, elements that repeat are an array, a resource inside an element is that element.
 */
final class ResourceXml {

    /** Properties that are arrays even where they stand once, as far as readers look into them without asking. */
    private static final Set<String> ARRAYS = Set.of("coding", "given", "prefix", "suffix", "line", "profile", "entry");

    private static final Set<String> QUANTITIES = Set.of("low", "high", "numerator", "denominator", "doseQuantity");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResourceXml() {}

    /** The resource that the element is. */
    static JsonNode of(Element resource) {
        ObjectNode json = properties(resource);
        json.put("resourceType", resource.name());
        return json;
    }

    private static ObjectNode properties(Element element) {
        ObjectNode json = JSON.objectNode();
        element.attributes().forEach((name, value) -> {
            if (name.equals("id") || name.equals("url")) {
                json.put(name, value);
            }
        });
        Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
        for (Element child : element.children()) {
            if (!child.name().isEmpty()) {
                byName.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(value(child, element));
            }
        }
        byName.forEach((name, values) -> {
            if (values.size() == 1 && !ARRAYS.contains(name)) {
                json.set(name, values.get(0));
            } else {
                ArrayNode array = JSON.arrayNode();
                values.forEach(array::add);
                json.set(name, array);
            }
        });
        return json;
    }

    private static JsonNode value(Element element, Element parent) {
        if (element.is("div")) {
            return JSON.stringNode(Markup.of(element));
        }
        List<Element> inner = element.children().stream()
                .filter(child -> !child.name().isEmpty())
                .toList();
        if (inner.size() == 1 && Character.isUpperCase(inner.get(0).name().charAt(0))) {
            return of(inner.get(0));
        }
        String value = element.attributes().get("value");
        boolean complex = inner.stream().anyMatch(child -> !child.is("extension"));
        return value == null || complex ? properties(element) : primitive(value, element.name(), parent.name());
    }

    private static JsonNode primitive(String value, String name, String parent) {
        boolean quantity = name.equals("value") && (parent.endsWith("Quantity") || QUANTITIES.contains(parent));
        boolean counted = name.endsWith("Integer") || name.endsWith("Decimal") || name.endsWith("Int");
        if ((quantity || counted) && NUMBER.matcher(value.strip()).matches()) {
            return JSON.numberNode(new BigDecimal(value.strip()));
        }
        boolean bool = name.endsWith("Boolean") || name.equals("doNotPerform");
        return bool && value.strip().matches("true|false")
                ? JSON.booleanNode(value.strip().equals("true"))
                : JSON.stringNode(value);
    }

    /** The XHTML of a narrative, written again. */
    private static final class Markup {

        private final StringBuilder markup = new StringBuilder();

        static String of(Element division) {
            Markup written = new Markup();
            written.write(division);
            return written.markup.toString();
        }

        private void write(Element element) {
            if (element.name().isEmpty()) {
                markup.append(element.text()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"));
                return;
            }
            markup.append('<').append(element.name()).append('>');
            element.children().forEach(this::write);
            markup.append("</").append(element.name()).append('>');
        }
    }
}
