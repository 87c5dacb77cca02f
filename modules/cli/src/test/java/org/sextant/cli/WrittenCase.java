package org.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Statement;

/**
 * One small record of {@code contradictions.txt}.
 *
 * @param name its name there
 * @param key the question in dispute; {@code none} where nothing is
 * @param quotes words of the two sides
 * @param documents the documents, as text
 */
record WrittenCase(String name, String key, List<String> quotes, List<DocumentText> documents) {

    private static final String HEAD = "Patient: Jane Example   DOB: 1956-03-14   MRN: 4711-22";
    private static final String OWN_HEAD = "Patient:";
    private static final String BAR = " \\| ";

    static List<WrittenCase> readAll() throws IOException {
        List<WrittenCase> cases = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WrittenCase.class.getResourceAsStream("/contradictions.txt")), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("case ") && !lines.isEmpty()) {
                    cases.add(parse(lines));
                    lines.clear();
                }
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
        }
        cases.add(parse(lines));
        return cases;
    }

    private static WrittenCase parse(List<String> lines) {
        String[] head = lines.get(0).substring("case ".length()).split(": ", 2);
        List<String> expected = List.of(head[1].split(BAR));
        List<DocumentText> documents = new ArrayList<>();
        int begin = 1;
        for (int i = 2; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).startsWith("[")) {
                documents.add(document(lines.subList(begin, i)));
                begin = i;
            }
        }
        return new WrittenCase(head[0], expected.get(0), expected.subList(1, expected.size()), documents);
    }

    private static DocumentText document(List<String> lines) {
        String[] title = lines.get(0).substring(1, lines.get(0).length() - 1).split(BAR);
        boolean own = lines.get(1).startsWith(OWN_HEAD);
        String text = title[0] + "\n" + (own ? lines.get(1) : HEAD) + "\nDate of report: " + title[1] + "\n\n"
                + String.join("\n", lines.subList(own ? 2 : 1, lines.size())) + "\n";
        return DocumentText.ofPlainText(DocumentId.of(text.getBytes(UTF_8)), text);
    }

    boolean isContradiction() {
        return !key.equals("none");
    }

    /** Whether the conflict is the one that was written in, with the words of both sides. */
    boolean isShownBy(Conflict conflict) {
        return conflict.key().toString().startsWith(key)
                && conflict.sides().stream()
                        .anyMatch(one -> quotes(one, quotes.get(0))
                                && conflict.sides().stream()
                                        .anyMatch(other -> other != one && quotes(other, quotes.get(1))));
    }

    private static boolean quotes(Statement side, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return side.evidence().stream()
                .map(place -> place.quote().toLowerCase(Locale.ROOT))
                .anyMatch(quote -> quote.contains(wanted) || wanted.contains(quote));
    }

    @Override
    public String toString() {
        return name;
    }
}
