package org.sextant.reading.internal.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What a workbook says of its sheets: names, order, which are hidden, and by its relations in which part each is. */
final class WorkbookIndex extends DefaultHandler {

    /** A sheet as listed. */
    record Listed(String name, boolean hidden, String relation) {}

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final List<Listed> sheets = new ArrayList<>();
    private final Map<String, String> parts = new HashMap<>();
    private boolean from1904;

    List<Listed> sheets() {
        return sheets;
    }

    /** Whether its days count from 1904. */
    boolean isFrom1904() {
        return from1904;
    }

    /** The name of the part that a sheet is in, from the root of the package. */
    Optional<String> findPart(Listed sheet) {
        return Optional.ofNullable(parts.get(sheet.relation()))
                .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        switch (localName) {
            case "sheet" ->
                sheets.add(new Listed(
                        text(attributes.getValue("name")),
                        text(attributes.getValue("state")).matches("(?i)hidden|veryHidden"),
                        text(relation(attributes))));
            case "workbookPr" ->
                from1904 = text(attributes.getValue("date1904")).matches("1|true");
            case "Relationship" -> {
                if (text(attributes.getValue("Type")).endsWith("/worksheet")) {
                    parts.put(text(attributes.getValue("Id")), text(attributes.getValue("Target")));
                }
            }
            default -> {}
        }
    }

    private static @Nullable String relation(Attributes attributes) {
        String id = attributes.getValue(RELATIONS, "id");
        return id == null ? attributes.getValue(STRICT_RELATIONS, "id") : id;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
