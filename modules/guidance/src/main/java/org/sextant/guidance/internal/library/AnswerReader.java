package org.sextant.guidance.internal.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.guidance.Language;
import org.sextant.guidance.internal.library.Answer.Point;
import org.sextant.guidance.internal.pack.Claims;
import org.sextant.guidance.internal.pack.Problems;

/** Reads a general answer: a title, five parts, and in brackets what each sentence on evidence stands on. */
final class AnswerReader {

    private static final Pattern STANDS_ON = Pattern.compile("(.+?)\\s*\\[([A-Z]\\d?):\\s*([^\\]]+)\\]");

    private enum Part {
        IN_SHORT("In short", "En resumen"),
        DEPENDS_ON("What it depends on", "De qué depende"),
        KNOWN("What is known", "Qué se sabe"),
        UNKNOWN("What is not known", "Qué no se sabe"),
        QUESTIONS("Questions to bring", "Preguntas para llevar");

        private final String english;
        private final String spanish;

        Part(String english, String spanish) {
            this.english = english;
            this.spanish = spanish;
        }

        String heading(Language language) {
            return language == Language.SPANISH ? spanish : english;
        }
    }

    private final String file;
    private final Language language;
    private final Set<String> citations;
    private final Problems problems;
    private final Map<Part, List<String>> items = new EnumMap<>(Part.class);

    private AnswerReader(String file, Language language, Set<String> citations, Problems problems) {
        this.file = file;
        this.language = language;
        this.citations = citations;
        this.problems = problems;
    }

    static Answer read(String file, String text, Language language, Set<String> citations, Problems problems) {
        return new AnswerReader(file, language, citations, problems).read(text);
    }

    private Answer read(String text) {
        String title = "";
        List<String> current = new ArrayList<>();
        int number = 0;
        for (String written : text.split("\n", -1)) {
            String line = written.strip();
            number++;
            if (line.startsWith("## ")) {
                current = begin(line.substring(3).strip(), number);
            } else if (line.startsWith("# ")) {
                title = line.substring(2).strip();
            } else if (!line.isEmpty()) {
                current.add(line.startsWith("- ") ? line.substring(2).strip() : line);
            }
            Claims.check(file, number, line, true, problems);
        }
        if (title.isEmpty()) {
            problems.add(file, 1, "the title ('# ...') is missing");
        }
        for (Part part : Part.values()) {
            if (items(part).isEmpty()) {
                problems.add(file, 1, "the part '## " + part.heading(language) + "' is missing");
            }
        }
        return new Answer(
                title,
                String.join(" ", items(Part.IN_SHORT)),
                items(Part.DEPENDS_ON),
                points(Part.KNOWN),
                points(Part.UNKNOWN),
                items(Part.QUESTIONS));
    }

    private List<String> begin(String heading, int line) {
        for (Part part : Part.values()) {
            if (part.heading(language).equals(heading)) {
                return items.computeIfAbsent(part, begun -> new ArrayList<>());
            }
        }
        problems.add(file, line, "no such part of an answer: '" + heading + "'");
        return new ArrayList<>();
    }

    private List<String> items(Part part) {
        return items.getOrDefault(part, List.of());
    }

    private List<Point> points(Part part) {
        return items(part).stream().map(this::point).toList();
    }

    private Point point(String item) {
        Matcher standsOn = STANDS_ON.matcher(item);
        if (!standsOn.matches()) {
            problems.add(file, 1, "a sentence on evidence ends with its grade and sources, '[A1: source]': " + item);
            return new Point(item, "", List.of());
        }
        List<String> sources = List.of(standsOn.group(3).strip().split("\\s*,\\s*"));
        sources.stream()
                .filter(source -> !citations.contains(source))
                .forEach(source -> problems.add(file, 1, "unknown citation '" + source + "'"));
        return new Point(standsOn.group(1), standsOn.group(2), sources);
    }
}
