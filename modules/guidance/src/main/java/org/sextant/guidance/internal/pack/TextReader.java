package org.sextant.guidance.internal.pack;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text of a conclusion: title, the part for patients, the part for the care team. */
final class TextReader {

    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("\\byou (should|must|need to|have to)\\b", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\bcur(e|es|ed|ing|able)\\b", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\blife expectancy\\b", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\bno surgery is possible\\b", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\bsurgery is (impossible|not possible)\\b", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\bwe recommend\\b", Pattern.CASE_INSENSITIVE));
    private static final Pattern FIGURES = Pattern.compile(
            "\\b\\d+(\\.\\d+)?\\s*(months?|years?)\\b[^.]{0,60}\\b(surviv|live|lived|life)"
                    + "|\\b(surviv|live|lived|life)\\w*\\b[^.]{0,60}\\b\\d+(\\.\\d+)?\\s*(months?|years?)\\b",
            Pattern.CASE_INSENSITIVE);

    private TextReader() {}

    static PackText read(String file, String text, Problems problems) {
        String[] lines = text.split("\n", -1);
        StringBuilder title = new StringBuilder();
        StringBuilder patient = new StringBuilder();
        StringBuilder careTeam = new StringBuilder();
        StringBuilder ignored = new StringBuilder();
        StringBuilder part = ignored;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (line.startsWith("# ")) {
                title.append(line.substring(2).trim());
            } else if (line.startsWith("## ")) {
                String heading = line.substring(3).trim().toLowerCase(Locale.ROOT);
                part = heading.contains("patient") ? patient : heading.contains("care team") ? careTeam : ignored;
            } else {
                part.append(line).append('\n');
            }
            checkClaims(file, i + 1, line, part == patient, problems);
        }
        if (title.isEmpty()) {
            problems.add(file, 1, "the title ('# ...') is missing");
        }
        if (patient.toString().isBlank()) {
            problems.add(file, 1, "the part '## For patients' is missing");
        }
        if (careTeam.toString().isBlank()) {
            problems.add(file, 1, "the part '## For the care team' is missing");
        }
        return new PackText(
                title.toString(),
                patient.toString().strip(),
                careTeam.toString().strip());
    }

    static void checkClaims(String file, int line, String text, boolean forPatients, Problems problems) {
        for (Pattern forbidden : FORBIDDEN) {
            Matcher claim = forbidden.matcher(text);
            if (claim.find()) {
                problems.add(file, line, "a claim no text may make (rules.md 25): '" + claim.group() + "'");
            }
        }
        if (forPatients && FIGURES.matcher(text).find()) {
            problems.add(file, line, "survival figures do not belong in the part for patients (rules.md 25)");
        }
    }
}
