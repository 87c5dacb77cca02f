package org.sextant.reading.internal.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A page, or a stretch of plain text that begins where a page might.
 *
 * @param begin offset of its first character in the file
 * @param end offset after its last
 * @param top its first lines that are not noise, cut to a bearable length
 * @param numbers the page numbers printed on it
 */
record Leaf(int begin, int end, List<String> top, Set<PageNumber> numbers) {

    private static final int TOP_LINES = 12;
    private static final int EDGE_LINES = 5;
    private static final int LONGEST_LINE = 300;

    /** The leaf between these offsets. */
    static Leaf of(String text, int begin, int end) {
        List<String> lines = new ArrayList<>();
        List<String> all = new ArrayList<>();
        text.substring(begin, end).lines().filter(line -> !line.isBlank()).forEach(line -> {
            String cut =
                    line.substring(0, Math.min(LONGEST_LINE, line.length())).strip();
            all.add(cut);
            if (lines.size() < TOP_LINES && !Noise.is(cut)) {
                lines.add(cut);
            }
        });
        List<String> edges = new ArrayList<>(all.subList(0, Math.min(EDGE_LINES, all.size())));
        edges.addAll(all.subList(Math.max(0, all.size() - EDGE_LINES), all.size()));
        return new Leaf(begin, end, lines, PageNumber.list(edges));
    }

    Leaf withoutNumbers(Set<PageNumber> stamps) {
        return new Leaf(
                begin,
                end,
                top,
                Set.copyOf(numbers.stream()
                        .filter(number -> !stamps.contains(number))
                        .toList()));
    }

    @Override
    public String toString() {
        return "Leaf[" + begin + "," + end + "]";
    }
}
