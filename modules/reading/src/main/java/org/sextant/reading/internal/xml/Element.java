package org.sextant.reading.internal.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of an XML document, by its local name; text between elements is an element without a name. */
public final class Element {

    private final String name;
    private final String text;
    private final @Nullable Element parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private int place = 1;

    private Element(String name, String text, @Nullable Element parent) {
        this.name = name;
        this.text = text;
        this.parent = parent;
    }

    static Element root(String name) {
        return new Element(name, "", null);
    }

    Element add(String childName) {
        Element child = new Element(childName, "", this);
        child.place =
                (int) children.stream().filter(other -> other.is(childName)).count() + 1;
        children.add(child);
        return child;
    }

    void addText(String characters) {
        children.add(new Element("", characters, this));
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    public List<Element> children() {
        return children;
    }

    public Stream<Element> children(String childName) {
        return children.stream().filter(child -> child.is(childName));
    }

    /** The first element at the end of these names. */
    public Optional<Element> find(String... names) {
        return list(names).findFirst();
    }

    /** The elements at the end of these names. */
    public Stream<Element> list(String... names) {
        Stream<Element> found = Stream.of(this);
        for (String step : names) {
            found = found.flatMap(element -> element.children(step));
        }
        return found;
    }

    public Optional<String> findAttribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
    }

    /** Its attributes, by local name, in the order of the file. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    public boolean has(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    /** All text in it, in order. */
    public String text() {
        if (name.isEmpty()) {
            return text;
        }
        StringBuilder all = new StringBuilder();
        children.forEach(child -> all.append(child.text()));
        return all.toString();
    }

    /** All text in it, blanks made one. */
    public String words() {
        return text().replaceAll("\\s+", " ").strip();
    }

    /** Where it stands: an XPath of local names. */
    public String path() {
        return (parent == null ? "" : parent.path()) + "/" + name + (place > 1 ? "[" + place + "]" : "");
    }
}
