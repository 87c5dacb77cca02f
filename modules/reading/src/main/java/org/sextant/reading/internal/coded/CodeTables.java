package org.sextant.reading.internal.coded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What codes and exact words mean, as the tables beside this class say. A code that is not in them means nothing, and no
 * two codes are taken for alike.
 */
final class CodeTables {

    /**
     * One meaning of a code or a word.
     *
     * @param kind a kind of finding, or the part of one that a question or an answer gives
     * @param value its value in the words that findings use
     * @param qualifier what more the code says: a side, a prefix; empty where nothing
     */
    record Meaning(String kind, String value, String qualifier) {}

    /** Rows of one system; the more characters a row fixes, the closer it is. */
    private record Wildcard(String system, int closeness, Pattern pattern, Meaning meaning) {}

    private static final List<String> CODE_FILES = List.of(
            "conditions.csv",
            "comorbidities.csv",
            "histology.csv",
            "observations.csv",
            "laboratory.csv",
            "medications.csv",
            "procedures.csv",
            "genes.csv",
            "relatives.csv");

    private static final Pattern SNOMED_TAG = Pattern.compile("\\s*\\((?:disorder|finding|procedure|substance|situation"
            + "|qualifier value|body structure|observable entity|morphologic abnormality|product)\\)$");

    private final Map<String, List<Meaning>> byCode = new HashMap<>();
    private final List<Wildcard> wildcards = new ArrayList<>();
    private final Map<String, List<Meaning>> byWord = new HashMap<>();
    private final Map<String, String> systems = new HashMap<>();

    CodeTables() {
        rows("systems.csv", 2).forEach(row -> systems.put(row[0], row[1]));
        CODE_FILES.forEach(file -> rows(file, 5).forEach(this::addCode));
        rows("words.csv", 4).forEach(row -> byWord.computeIfAbsent(row[0], word -> new ArrayList<>())
                .add(new Meaning(row[1], row[2], row[3])));
    }

    /** The rows of a table, each with so many columns; lines that begin with # are for people. */
    static List<String[]> rows(String file, int columns) {
        InputStream stream = Objects.requireNonNull(
                CodeTables.class.getResourceAsStream("/org/sextant/reading/coded/" + file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] row = line.split(",", -1);
                    if (row.length != columns) {
                        throw new IllegalStateException(file + " has a row without its " + columns + " columns");
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the code means, most exact row first; nothing where its system or it is unknown. */
    List<Meaning> listMeanings(CodedEntry.Code code) {
        Optional<String> system = findSystem(code.system());
        if (system.isEmpty()) {
            return List.of();
        }
        String written = system.get().equals("HGNC") ? code.code().replace("HGNC:", "") : code.code();
        List<Meaning> exact = byCode.get(system.get() + " " + written);
        if (exact != null) {
            return exact;
        }
        List<Wildcard> fitting = wildcards.stream()
                .filter(row -> row.system().equals(system.get())
                        && row.pattern().matcher(written).matches())
                .toList();
        int closest = fitting.stream().mapToInt(Wildcard::closeness).max().orElse(0);
        return fitting.stream()
                .filter(row -> row.closeness() == closest)
                .map(Wildcard::meaning)
                .toList();
    }

    /** What the words mean where they are exactly a term. */
    List<Meaning> listWordMeanings(String words) {
        return byWord.getOrDefault(plain(words), List.of());
    }

    /** The words in lower case, without a tag in brackets. */
    static String plain(String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return SNOMED_TAG.matcher(lower).replaceFirst("");
    }

    private Optional<String> findSystem(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace("https://", "http://");
        return Optional.ofNullable(systems.get(lower.startsWith("urn:oid:") ? lower.substring(8) : lower));
    }

    private void addCode(String[] row) {
        Meaning meaning = new Meaning(row[2], row[3], row[4]);
        if (row[1].contains("?") || row[1].endsWith("*")) {
            String pattern = Stream.of(row[1].split("(?<=[?*])|(?=[?*])", -1))
                    .map(piece -> piece.equals("?") ? "." : piece.equals("*") ? ".*" : Pattern.quote(piece))
                    .reduce("", String::concat);
            int fixed = row[1].replace("?", "").replace("*", "").length();
            wildcards.add(new Wildcard(row[0], fixed, Pattern.compile(pattern), meaning));
        } else {
            byCode.computeIfAbsent(row[0] + " " + row[1], key -> new ArrayList<>())
                    .add(meaning);
        }
    }
}
