package org.sextant.guidance.internal.pack;

import java.util.Map;
import org.sextant.guidance.Language;

/** Reads a text of a conclusion: title, the part for patients, the part for the care team. */
public final class TextReader {

    private static final Map<Language, String> PATIENTS =
            Map.of(Language.ENGLISH, "For patients", Language.SPANISH, "Para pacientes");
    private static final Map<Language, String> CARE_TEAM =
            Map.of(Language.ENGLISH, "For the care team", Language.SPANISH, "Para el equipo médico");

    private TextReader() {}

    /** The text of a file in a language; what is wrong with it is added to {@code problems}. */
    public static PackText read(String file, String text, Language language, Problems problems) {
        String[] lines = text.split("\n", -1);
        String patients = PATIENTS.getOrDefault(language, "");
        String team = CARE_TEAM.getOrDefault(language, "");
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
                String heading = line.substring(3).trim();
                part = heading.equals(patients) ? patient : heading.equals(team) ? careTeam : ignored;
            } else {
                part.append(line).append('\n');
            }
            Claims.check(file, i + 1, line, part == patient, problems);
        }
        if (title.isEmpty()) {
            problems.add(file, 1, "the title ('# ...') is missing");
        }
        if (patient.toString().isBlank()) {
            problems.add(file, 1, "the part '## " + patients + "' is missing");
        }
        if (careTeam.toString().isBlank()) {
            problems.add(file, 1, "the part '## " + team + "' is missing");
        }
        return new PackText(
                title.toString(),
                patient.toString().strip(),
                careTeam.toString().strip());
    }
}
