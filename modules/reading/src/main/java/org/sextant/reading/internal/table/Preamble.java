package org.sextant.reading.internal.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines above the headings of a table: a title, and what they say of the patient and the sample.
 *
 * @param lines the lines, with tabs between their cells
 * @param cells what they say, by the role of its label
 */
record Preamble(List<String> lines, Map<ColumnRole, String> cells) {

    static final Preamble NONE = new Preamble(List.of(), Map.of());

    private static final int MAX_LINES = 30;
    private static final int MAX_LENGTH = 160;
    private static final int MAX_TITLES = 4;

    /** The preamble of these lines; nothing where they are running text. */
    static Optional<Preamble> find(List<String> above, char delimiter) {
        if (above.size() > MAX_LINES || above.stream().anyMatch(line -> line.length() > MAX_LENGTH)) {
            return Optional.empty();
        }
        Map<ColumnRole, String> cells = new EnumMap<>(ColumnRole.class);
        List<String> lines = new ArrayList<>();
        int titles = 0;
        for (String line : above) {
            List<String> pieces = pieces(line, delimiter);
            if (pieces.isEmpty()) {
                continue;
            }
            lines.add(String.join("\t", pieces));
            titles += pieces.size() == 1 && pieces.get(0).indexOf(':') < 0 ? 1 : 0;
            read(pieces, cells);
        }
        return titles > MAX_TITLES ? Optional.empty() : Optional.of(new Preamble(lines, cells));
    }

    String cell(ColumnRole role) {
        return cells.getOrDefault(role, "");
    }

    private static void read(List<String> pieces, Map<ColumnRole, String> cells) {
        for (int i = 0; i < pieces.size(); i++) {
            int colon = pieces.get(i).indexOf(':');
            String label = colon < 0 ? pieces.get(i) : pieces.get(i).substring(0, colon);
            String own = colon < 0 ? "" : pieces.get(i).substring(colon + 1).strip();
            Optional<ColumnRole> role = ColumnRole.findLabel(label);
            if (role.isPresent()) {
                String value = own.isEmpty() && i + 1 < pieces.size() ? pieces.get(i + 1) : own;
                cells.putIfAbsent(role.get(), value);
            }
        }
    }

    private static List<String> pieces(String line, char delimiter) {
        List<String> pieces = new ArrayList<>();
        for (String piece : line.split(Pattern.quote(String.valueOf(delimiter)), -1)) {
            String bare = TableShape.bare(piece);
            if (!bare.isEmpty()) {
                pieces.add(bare);
            }
        }
        return pieces;
    }
}
