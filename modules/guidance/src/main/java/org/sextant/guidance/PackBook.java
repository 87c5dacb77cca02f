package org.sextant.guidance;

import java.util.List;
import java.util.Locale;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.pack.Cell;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.guidance.internal.pack.Topic;
import org.sextant.model.Citation;

/** A pack as one page that a clinician can read from top to bottom, print and sign. The same pack gives the same bytes. */
final class PackBook {

    private static final String STYLE = "body{font-family:Georgia,serif;margin:2em auto;max-width:60em;line-height:1.4}"
            + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #888;padding:.3em;text-align:left;"
            + "vertical-align:top}code,pre{font-size:.9em;white-space:pre-wrap}"
            + "section{break-inside:auto}tr{break-inside:avoid}.sign td{height:3em}";

    private final Pack pack;
    private final StringBuilder out = new StringBuilder();

    private PackBook(Pack pack) {
        this.pack = pack;
    }

    /** The page as HTML. */
    static String html(LoadedPack loaded) {
        return new PackBook(loaded.pack()).write(loaded);
    }

    private String write(LoadedPack loaded) {
        String title = pack.title() + " (" + pack.id().name() + " " + pack.id().version() + ")";
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"/><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        element("h1", title);
        element("p", "Status: " + pack.status() + ". Content hash: " + pack.id().hash());
        element("p", pack.disclaimer());
        pack.topics().values().forEach(this::topic);
        element("h2", "What is taken from a record");
        table(
                List.of("input", "what it is", "kind", "from", "in silence", "question"),
                pack.inputs().values().stream().map(PackBook::cells).toList());
        element("h2", "What is derived");
        table(
                List.of("rule", "makes", "from", "how"),
                pack.derivations().stream().map(PackBook::cells).toList());
        element("h2", "Texts");
        pack.texts().forEach((code, text) -> {
            element("h3", code + ": " + text.title());
            element("p", "For patients: " + text.patient());
            element("p", "For the care team: " + text.careTeam());
        });
        element("h2", "Sources");
        table(
                List.of("id", "source", "checked"),
                pack.citations().values().stream().map(PackBook::cells).toList());
        for (String file : List.of("INTERPRETATIONS.md", "CHANGES.md")) {
            element("h2", file);
            element("pre", loaded.files().find(file).orElse(""));
        }
        element("h2", "Signed");
        out.append("<table class=\"sign\"><tr><th>name</th><th>role</th><th>date</th><th>signature</th></tr>")
                .append("<tr><td></td><td></td><td></td><td></td></tr>".repeat(2))
                .append("</table>\n</body></html>\n");
        return out.toString();
    }

    private void topic(Topic topic) {
        element("h2", topic.title());
        table(
                List.of(
                        "row",
                        "when",
                        "says",
                        "role",
                        "direction",
                        "grade",
                        "checked",
                        "sources",
                        "note",
                        "silenced by"),
                pack.rows().stream()
                        .filter(row -> row.topic().equals(topic.name()))
                        .map(this::cells)
                        .toList());
    }

    private List<String> cells(Row row) {
        List<String> silencedBy = pack.silencings().stream()
                .filter(silencing -> silencing.row().equals(row.id()))
                .map(silencing -> silencing.by())
                .toList();
        return List.of(
                row.id() + " (" + String.join(", ", row.rules()) + ")",
                String.join("; ", row.cells().stream().map(this::words).toList()),
                row.conclusion(),
                row.role().name().toLowerCase(Locale.ROOT),
                row.direction(),
                row.grade(),
                row.chk(),
                String.join(", ", row.citations()),
                row.note(),
                String.join(", ", silencedBy));
    }

    private String words(Cell cell) {
        Input input = pack.inputs().get(cell.input());
        return (input == null ? cell.input() : input.label()) + ": " + cell.test();
    }

    private static List<String> cells(Input input) {
        return List.of(
                input.name(),
                input.label(),
                input.type().name().toLowerCase(Locale.ROOT),
                input.isDerived()
                        ? "derived"
                        : String.join(
                                ", ",
                                input.from().stream().map(Object::toString).toList()),
                input.silence() == null ? "" : input.silence() + ": " + input.silenceBecause(),
                input.question());
    }

    private static List<String> cells(Derivation rule) {
        return List.of(rule.name(), rule.input(), String.join(", ", rule.needs()), String.join("\n", rule.code()));
    }

    private static List<String> cells(Citation citation) {
        return List.of(citation.id(), citation.text(), citation.verified() ? "yes" : "from memory; to be checked");
    }

    private void table(List<String> columns, List<List<String>> rows) {
        out.append("<table><tr>");
        columns.forEach(column -> element("th", column));
        out.append("</tr>\n");
        for (List<String> row : rows) {
            out.append("<tr>");
            row.forEach(cell -> element("td", cell));
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
