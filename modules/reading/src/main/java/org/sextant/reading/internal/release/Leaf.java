package org.sextant.reading.internal.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.sextant.model.Page;

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
    private static final double TOP_ZONE = 0.2;
    private static final double BODY = 0.5;
    private static final double FOOT_ZONE = 0.87;

    /** The leaf between these offsets. */
    static Leaf of(String text, int begin, int end) {
        return of(
                begin,
                end,
                text.substring(begin, end)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(Leaf::cut)
                        .toList());
    }

    /** The leaf that a page is; what stands at its top comes first, wherever the reading order has put it. */
    static Leaf of(String text, Page page) {
        return page.size() == null || page.runs().isEmpty()
                ? of(text, page.begin(), page.end())
                : of(page.begin(), page.end(), placed(text, page, page.size().height()));
    }

    private static Leaf of(int begin, int end, List<String> all) {
        List<String> top =
                all.stream().filter(line -> !Noise.is(line)).limit(TOP_LINES).toList();
        List<String> edges = new ArrayList<>(all.subList(0, Math.min(EDGE_LINES, all.size())));
        edges.addAll(all.subList(Math.max(0, all.size() - EDGE_LINES), all.size()));
        return new Leaf(begin, end, top, PageNumber.list(edges));
    }

    private static List<String> placed(String text, Page page, double height) {
        TreeMap<Double, List<String>> top = new TreeMap<>();
        List<String> body = new ArrayList<>();
        List<String> foot = new ArrayList<>();
        int run = 0;
        int from = page.begin();
        while (from < page.end()) {
            int lineEnd = text.indexOf('\n', from);
            int to = lineEnd < 0 || lineEnd > page.end() ? page.end() : lineEnd;
            while (run < page.runs().size() && page.runs().get(run).end() <= from) {
                run++;
            }
            String line = cut(text.substring(from, to));
            if (!line.isEmpty()) {
                boolean has = run < page.runs().size() && page.runs().get(run).begin() < to;
                double y = has ? page.runs().get(run).box().y() / height : BODY;
                if (y < TOP_ZONE) {
                    top.computeIfAbsent(y, key -> new ArrayList<>()).add(line);
                } else {
                    (y > FOOT_ZONE ? foot : body).add(line);
                }
            }
            from = to + 1;
        }
        List<String> lines = new ArrayList<>();
        top.values().forEach(lines::addAll);
        lines.addAll(body);
        lines.addAll(foot);
        return lines;
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(LONGEST_LINE, line.length())).strip();
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
