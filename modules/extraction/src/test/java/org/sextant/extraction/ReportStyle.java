package org.sextant.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sextant.model.Assertion;
import org.sextant.model.Finding;
import org.sextant.model.HistologicGrade;
import org.sextant.model.Histology;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorMarkerTest;
import org.sextant.model.TumorSize;

/**
 * A short report in the style of some laboratory, and what is right in it.
 *
 * @param style the style
 * @param expected the values that are right by attribute, for the attributes that are asked
 * @param text the report
 */
record ReportStyle(String style, Map<String, Set<String>> expected, String text) {

    private static final Map<String, String> RECEPTORS = Map.of("HER2 FISH", "FISH");

    /** The reports of {@code styles/reports.txt}. */
    static List<ReportStyle> all() {
        String file;
        try (InputStream stream = ReportStyle.class.getResourceAsStream("styles/reports.txt")) {
            file = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.stream(file.split("(?m)^== "))
                .skip(1)
                .map(ReportStyle::of)
                .toList();
    }

    private static ReportStyle of(String block) {
        String[] parts = block.split("\n--\n", 2);
        List<String> lines = parts[0].lines().toList();
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] attribute = line.split("=", 2);
            expected.put(
                    attribute[0],
                    attribute[1].equals("none") ? Set.of() : new TreeSet<>(List.of(attribute[1].split(", "))));
        }
        return new ReportStyle(lines.get(0), expected, parts[1]);
    }

    /** What extraction says is there, for the attributes that are asked. */
    Map<String, Set<String>> read() {
        Map<String, Set<String>> read = new LinkedHashMap<>();
        expected.keySet().forEach(attribute -> read.put(attribute, new TreeSet<>()));
        for (Statement statement : Extracted.document(text).statements()) {
            if (statement.assertion() == Assertion.PRESENT) {
                said(statement.finding())
                        .forEach((attribute, value) -> read.computeIfPresent(attribute, (name, values) -> {
                            values.add(value);
                            return values;
                        }));
            }
        }
        return read;
    }

    private static Map<String, String> said(Finding finding) {
        if (finding instanceof TnmCategory category) {
            String prefix = category.prefix() == null ? "" : category.prefix();
            return Map.of(category.axis(), prefix + category.value());
        }
        if (finding instanceof PrimaryCancerCondition cancer) {
            return cancer.laterality() == null
                    ? Map.of("site", cancer.site())
                    : Map.of("site", cancer.site(), "side", cancer.laterality().name());
        }
        if (finding instanceof HistologicGrade grade) {
            return Map.of("grade", grade.system() + " " + grade.value());
        }
        if (finding instanceof Histology type) {
            return Map.of("type", type.value());
        }
        if (finding instanceof TumorSize size) {
            return size.target().equals("primary")
                    ? Map.of("size", size.mm().stripTrailingZeros().toPlainString())
                    : Map.of();
        }
        return finding instanceof TumorMarkerTest test
                ? Map.of(RECEPTORS.getOrDefault(test.marker(), test.marker()), test.value())
                : Map.of();
    }

    @Override
    public String toString() {
        return style;
    }
}
