package org.sextant.guidance.internal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextant.guidance.Language;
import org.sextant.guidance.PatientText;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.PackText;
import org.sextant.guidance.internal.pack.Problems;
import org.sextant.guidance.internal.pack.Question;
import org.sextant.guidance.internal.pack.Row;

/**
 * What must hold before a pack speaks to people in the languages it names. A pack that lacks some of it can be used:
 * what has no translation is said in English.
 */
public final class LibraryChecks {

    private final Library library;
    private final Pack pack;
    private final Problems problems;

    /** The rules as written: they hold sentences of their own. */
    private final String logic;

    private LibraryChecks(PackFiles files, Library library, Problems problems) {
        this.logic = files.list("logic", ".drl").stream()
                .flatMap(path -> files.find(path).stream())
                .collect(Collectors.joining("\n"));
        this.library = library;
        this.pack = library.pack();
        this.problems = problems;
    }

    /** Notes what is missing, and what is too hard to read. */
    public static void check(PackFiles files, Library library, Problems problems) {
        LibraryChecks checks = new LibraryChecks(files, library, problems);
        for (Language language : library.languages()) {
            checks.checkAnswers(language);
            checks.checkTexts(language);
            if (language != Language.ENGLISH) {
                checks.checkSentences(language);
            }
        }
    }

    private void checkAnswers(Language language) {
        String folder = language == Language.ENGLISH ? "answers/" : language.code() + "/answers/";
        Map<String, Answer> answers = library.answers().getOrDefault(language, Map.of());
        for (String topic : pack.topics().keySet()) {
            Answer answer = answers.get(topic);
            String file = folder + topic + ".md";
            if (answer == null) {
                problems.add(file, 1, "topic " + topic + " has no general answer in " + language.code());
            } else {
                checkReading(file, spoken(answer), language);
            }
            if (!library.asking().topics().containsKey(topic)) {
                problems.add("ask.yaml", 1, "nothing says how topic " + topic + " is asked for");
            }
        }
    }

    private static String spoken(Answer answer) {
        List<String> spoken = new ArrayList<>(List.of(answer.inShort()));
        spoken.addAll(answer.dependsOn());
        answer.known().forEach(point -> spoken.add(point.sentence()));
        answer.unknown().forEach(point -> spoken.add(point.sentence()));
        spoken.addAll(answer.questions());
        return String.join("\n\n", spoken);
    }

    private void checkTexts(Language language) {
        Map<String, PackText> texts =
                language == Language.ENGLISH ? pack.texts() : library.texts().getOrDefault(language, Map.of());
        String folder = language == Language.ENGLISH ? "topics/" : language.code() + "/topics/";
        for (String code : pack.texts().keySet()) {
            PackText text = texts.get(code);
            if (text == null) {
                problems.add(folder + code + ".md", 1, "conclusion " + code + " has no text in " + language.code());
            } else {
                checkReading(folder + code + ".md", text.patient(), language);
                if (PatientText.of(text.patient()).questions().isEmpty()) {
                    problems.add(folder + code + ".md", 1, "the part for patients names no question to ask");
                }
            }
        }
    }

    private void checkReading(String file, String text, Language language) {
        if (!ReadingGrade.isEasy(text, language)) {
            problems.add(file, 1, "too hard to read for patients: " + ReadingGrade.describe(text, language));
        }
    }

    private void checkSentences(Language language) {
        String file = language.code() + "/words.yaml";
        Catalogue catalogue = Objects.requireNonNull(library.catalogues().get(language));
        List<String> sentences = sentences();
        catalogue.missing(sentences).forEach(missing -> problems.add(file, 1, "no translation of: " + missing));
        String spoken = Catalogue.oneLine(String.join(" ", sentences));
        Set<String> unused = catalogue.english();
        unused.removeAll(OwnSentences.catalogue(language).english());
        unused.removeIf(english -> spoken.contains(english) || logic.contains(english));
        unused.forEach(english -> problems.add(file, 1, "nothing in the pack says: " + english));
    }

    /** Every sentence of the pack that readers see outside the texts of conclusions; rules' own ones cannot be listed. */
    private List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(pack.title(), pack.disclaimer()));
        pack.topics().values().forEach(topic -> sentences.add(topic.title()));
        for (Input input : pack.inputs().values()) {
            sentences.addAll(List.of(input.label(), input.question(), input.why(), input.silenceBecause()));
        }
        for (Question question : pack.questions().values()) {
            sentences.addAll(List.of(question.question(), question.why()));
        }
        pack.rows().stream().map(Row::note).forEach(sentences::add);
        return sentences;
    }
}
