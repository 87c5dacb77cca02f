package org.sextant.reading.internal.cda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextant.reading.internal.xml.Element;

/** The text of a section, row by row, with the names by which entries refer to rows. */
final class Narrative {

    /** One row: a row of a table, an item of a list, a paragraph. */
    record Row(String text, Set<String> names) {}

    private static final Set<String> BLOCKS =
            Set.of("paragraph", "item", "list", "table", "tr", "caption", "thead", "tbody", "tfoot");

    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Set<String> names = new HashSet<>();

    static List<Row> rows(Element text) {
        Narrative narrative = new Narrative();
        narrative.read(text);
        narrative.endRow();
        return narrative.rows;
    }

    private void read(Element element) {
        if (isDeleted(element)) {
            return;
        }
        if (element.is("tr")) {
            endRow();
            addNames(element);
            line.append(element.children().stream()
                    .filter(cell -> cell.is("td") || cell.is("th"))
                    .map(Narrative::cell)
                    .collect(Collectors.joining("\t")));
            endRow();
            return;
        }
        boolean block = BLOCKS.contains(element.name());
        if (block || element.is("br")) {
            endRow();
        }
        element.findAttribute("ID").ifPresent(names::add);
        if (element.is("")) {
            line.append(element.text());
        }
        element.children().forEach(this::read);
        if (block) {
            endRow();
        }
    }

    /** The words of a cell on one line; what stands on lines of its own in it stays apart. */
    private static String cell(Element element) {
        StringBuilder words = new StringBuilder();
        addWords(element, words);
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static void addWords(Element element, StringBuilder words) {
        if (isDeleted(element)) {
            return;
        }
        boolean apart = BLOCKS.contains(element.name()) || element.is("br") || element.is("td") || element.is("th");
        words.append(element.is("") ? element.text() : apart ? " " : "");
        element.children().forEach(child -> addWords(child, words));
        words.append(apart ? " " : "");
    }

    /** Text that an author took out and that the file still shows as taken out. */
    private static boolean isDeleted(Element element) {
        return element.is("content") && element.has("revised", "delete");
    }

    private void addNames(Element element) {
        element.findAttribute("ID").ifPresent(names::add);
        element.children().forEach(this::addNames);
    }

    private void endRow() {
        String text = line.toString()
                .replaceAll("[ \\r\\n\\u00a0]+", " ")
                .replaceAll(" ?\\t ?", "\t")
                .strip();
        if (!text.isEmpty()) {
            rows.add(new Row(text, Set.copyOf(names)));
            names.clear();
        }
        line.setLength(0);
    }
}
