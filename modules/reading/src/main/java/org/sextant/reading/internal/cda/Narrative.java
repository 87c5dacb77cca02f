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
        if (element.is("tr")) {
            endRow();
            addNames(element);
            line.append(element.children().stream()
                    .filter(cell -> cell.is("td") || cell.is("th"))
                    .map(Element::words)
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
