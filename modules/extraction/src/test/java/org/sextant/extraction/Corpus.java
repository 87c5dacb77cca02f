package org.sextant.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.model.CanonicalJson;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Forms;

/** Runs a corpus of one JSON object a line through extraction and writes what corpus mode writes. */
final class Corpus {

    private static final Pattern STRING = Pattern.compile("\"(id|text)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    private Corpus() {}

    /** The facts of each line, in order, as a line of corpus mode each; also the seconds it took. */
    static double run(FactExtractor extractor, Path in, Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        long start = System.nanoTime();
        for (String line : Files.readAllLines(in)) {
            lines.add(line(extractor, field(line, "id"), field(line, "text")));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.createDirectories(out.getParent());
        Files.write(out, lines);
        return seconds;
    }

    static String line(FactExtractor extractor, String id, String text) {
        DocumentFacts facts =
                extractor.extract(DocumentText.ofPlainText(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), text));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", id);
        form.put(
                "facts",
                facts.statements().stream()
                        .map(statement -> Forms.of((Record) statement))
                        .toList());
        form.put("issues", facts.issues().stream().map(Forms::of).toList());
        return CanonicalJson.write(form);
    }

    private static String field(String json, String name) {
        Matcher matcher = STRING.matcher(json);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return unescape(matcher.group(2));
            }
        }
        throw new IllegalArgumentException("no " + name + " in a line of the corpus");
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> {
            String escaped = match.group(1);
            String character =
                    switch (escaped.charAt(0)) {
                        case 'n' -> "\n";
                        case 't' -> "\t";
                        case 'r' -> "\r";
                        case 'b' -> "\b";
                        case 'f' -> "\f";
                        case 'u' -> Character.toString((char) Integer.parseInt(escaped.substring(1), 16));
                        default -> escaped;
                    };
            return Matcher.quoteReplacement(character);
        });
    }
}
