package org.sextant.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.sextant.model.Evidence;

/**
 * The page on which a person looks at misses: each in its text, the words to look for and the words that were taken
 * marked. It holds report texts, so it is written below {@code target} and never kept.
 */
final class MissPage {

    private static final int AROUND = 160;

    private MissPage() {}

    /** Writes the page of these misses, by attribute. */
    static void write(Path file, Map<String, Tally> tallies, List<Miss> misses) throws IOException {
        StringBuilder page = new StringBuilder(
                "<!doctype html><meta charset=utf-8><title>Misses</title><style>body{font:15px sans-serif;margin:2em;max-width:70em}"
                        + "mark{background:#fe8}mark.taken{background:#f9b}td{padding:0 .8em}</style><h1>Misses</h1><table>");
        tallies.forEach((row, tally) ->
                page.append("<tr><td>").append(escape(row)).append("<td>").append(escape(tally.toString())));
        page.append("</table>");
        misses.stream()
                .collect(Collectors.groupingBy(
                        miss -> miss.attribute().name(), java.util.TreeMap::new, Collectors.toList()))
                .forEach((attribute, some) -> {
                    page.append("<h2>").append(escape(attribute)).append("</h2>");
                    some.forEach(miss -> page.append(section(miss)));
                });
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
    }

    private static String section(Miss miss) {
        String text = miss.report().text();
        String taken = miss.places().stream()
                .map(place -> "<p>" + window(text, place.begin(), place.end(), "taken"))
                .collect(Collectors.joining());
        String looked = miss.attribute()
                .words()
                .matcher(text)
                .results()
                .map(match -> "<p>" + window(text, match.start(), match.end(), "words"))
                .limit(12)
                .collect(Collectors.joining());
        return "<h3>%s %s: wanted %s, found %s</h3>%s%s<details><summary>the report</summary>%s</details>"
                .formatted(
                        miss.report().project(),
                        miss.report().id(),
                        escape(miss.wanted().toString()),
                        escape(miss.found().toString()),
                        taken,
                        looked,
                        whole(miss));
    }

    private static String window(String text, int begin, int end, String kind) {
        int from = Math.max(0, begin - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        return escape(text.substring(from, begin)) + "<mark class=" + kind + ">" + escape(text.substring(begin, end))
                + "</mark>" + escape(text.substring(end, to));
    }

    private static String whole(Miss miss) {
        String text = miss.report().text();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Evidence place : miss.places().stream()
                .sorted(java.util.Comparator.comparingInt(Evidence::begin))
                .toList()) {
            if (place.begin() >= at) {
                marked.append(withWords(miss, text.substring(at, place.begin())))
                        .append("<mark class=taken>")
                        .append(escape(text.substring(place.begin(), place.end())))
                        .append("</mark>");
                at = place.end();
            }
        }
        return marked.append(withWords(miss, text.substring(at))).toString();
    }

    private static String withWords(Miss miss, String stretch) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (MatchResult match :
                miss.attribute().words().matcher(stretch).results().toList()) {
            marked.append(escape(stretch.substring(at, match.start())))
                    .append("<mark>")
                    .append(escape(match.group()))
                    .append("</mark>");
            at = match.end();
        }
        return marked.append(escape(stretch.substring(at))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
