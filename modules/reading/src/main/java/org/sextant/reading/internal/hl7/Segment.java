package org.sextant.reading.internal.hl7;

import java.util.List;
import java.util.stream.Collectors;

/** One segment of a message. Fields, repetitions and components count as the standard counts them, from 1. */
final class Segment {

    private final String name;
    private final String path;
    private final Delimiters delimiters;
    private final List<String> fields;

    /** A segment of one line; its path tells where it stands in its message. */
    Segment(String line, String path, Delimiters delimiters) {
        this.name = line.substring(0, 3);
        this.path = path;
        this.delimiters = delimiters;
        this.fields = delimiters.split(line, delimiters.field());
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    int size() {
        return fields.size() - 1;
    }

    /** A field as written; blank where there is none. In MSH, field 1 is the separator itself. */
    String raw(int field) {
        int index = name.equals("MSH") ? field - 1 : field;
        String raw = index < fields.size() ? fields.get(index) : "";
        return raw.equals("\"\"") ? "" : raw;
    }

    List<String> repetitions(int field) {
        return delimiters.split(raw(field), delimiters.repetition());
    }

    /** The first repetition's component, decoded; of a component with parts, the first part. */
    String text(int field, int component) {
        return component(repetitions(field).get(0), component);
    }

    String component(String repetition, int component) {
        List<String> parts = subcomponents(repetition, component);
        return parts.get(0);
    }

    List<String> subcomponents(String repetition, int component) {
        List<String> components = delimiters.split(repetition, delimiters.component());
        String one = components.size() < component ? "" : components.get(component - 1);
        return delimiters.split(one, delimiters.subcomponent()).stream()
                .map(this::decode)
                .toList();
    }

    /** All that a field says in words: its components in order, a line for each repetition. */
    String words(int field) {
        return repetitions(field).stream()
                .map(repetition -> delimiters.split(repetition, delimiters.component()).stream()
                        .map(component -> decode(component).strip())
                        .filter(component -> !component.isEmpty())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /** The whole of a text field, in which components mean nothing; a line for each repetition. */
    String prose(int field) {
        return repetitions(field).stream().map(this::decode).collect(Collectors.joining("\n"));
    }

    /** What a coded field says in words: its text, else its code. */
    String display(int field) {
        String text = text(field, 2);
        String other = text.isBlank() ? text(field, 5) : text;
        return (other.isBlank() ? text(field, 1) : other).strip();
    }

    private String decode(String raw) {
        return EscapeSequences.decode(raw, delimiters);
    }
}
