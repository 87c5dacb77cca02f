package org.sextant.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextant.guidance.GeneralAnswer;
import org.sextant.guidance.GeneralAnswer.Point;
import org.sextant.guidance.Help;
import org.sextant.guidance.PackLibrary;
import org.sextant.guidance.PatientText;
import org.sextant.model.Applicability;
import org.sextant.model.Citation;
import org.sextant.model.Guidance;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Recommendation;
import org.sextant.server.words.CriterionWords;
import org.sextant.server.words.Wording;

/** The answer to a question as a page of text for a terminal, with a record or without one. */
final class AnswerReport {

    private final Wording words;
    private final Page page = new Page();

    private AnswerReport(Wording words) {
        this.words = words;
    }

    /** The general answer. */
    static String write(GeneralAnswer answer, Wording words) {
        AnswerReport report = new AnswerReport(words);
        report.begin(answer);
        report.known(answer);
        report.list("questions", "? ", answer.questions());
        report.services(answer.services());
        report.sources(answer.citations(), answer);
        return report.page.toString();
    }

    /** The answer for one record: what its guidance says to the decision, beside what is known in general. */
    static String write(GeneralAnswer answer, Optional<Guidance> guidance, PackLibrary library, Wording words) {
        AnswerReport report = new AnswerReport(words);
        report.begin(answer);
        List<Recommendation> said = guidance.map(Guidance::recommendations).orElse(List.of()).stream()
                .filter(one -> one.topic().equals(answer.topic()))
                .toList();
        report.records(said);
        report.missing(said);
        report.known(answer);
        report.list("questions", "? ", report.questions(said, guidance, answer));
        report.services(guidance.map(one -> library.services(
                        one, said.stream().map(Recommendation::conclusion).toList(), words.language()))
                .filter(helps -> !helps.isEmpty())
                .orElse(answer.services()));
        Set<Citation> sources = new LinkedHashSet<>();
        said.forEach(one -> sources.addAll(one.citations()));
        sources.addAll(answer.citations());
        report.sources(List.copyOf(sources), answer);
        return report.page.toString();
    }

    /** The decisions that may be meant. */
    static String candidates(List<GeneralAnswer> candidates, Wording words) {
        AnswerReport report = new AnswerReport(words);
        report.page.line(words.get("unsure.title"));
        candidates.forEach(one -> report.page.paragraph("- ", one.title()));
        return report.page.toString();
    }

    /** That the question is not covered, and what to do with it. */
    static String notCovered(Optional<String> says, Wording words) {
        AnswerReport report = new AnswerReport(words);
        report.page.line(words.get("elsewhere.title") + ".");
        report.page.paragraph("", says.orElse(words.get("elsewhere.text")));
        return report.page.toString();
    }

    private void begin(GeneralAnswer answer) {
        page.line(answer.title());
        page.heading(words.get("in-short"));
        page.paragraph("", answer.inShort());
        list("depends-on", "- ", answer.dependsOn());
    }

    private void records(List<Recommendation> said) {
        page.heading(words.get("records"));
        List<Recommendation> speaking = said.stream()
                .filter(one -> one.applicability() != Applicability.UNDETERMINED)
                .toList();
        if (speaking.isEmpty()) {
            page.paragraph("", words.get("nothing"));
        }
        for (Recommendation one : speaking) {
            String state = words.get(one.applicability() == Applicability.APPLIES ? "fits" : "confirm");
            page.paragraph("* ", one.title() + " (" + state + ")");
            page.paragraph("  ", PatientText.of(one.patientText()).says());
            one.notes().forEach(note -> page.paragraph("  + ", note));
            one.because().stream()
                    .map(criterion -> CriterionWords.sentence(criterion, words))
                    .distinct()
                    .forEach(sentence -> page.paragraph("  - ", sentence));
            page.paragraph(
                    "  ",
                    words.get("evidence") + ": " + words.grade(one.grade()) + ". " + words.get("cited") + ": "
                            + String.join(", ", one.rules()));
        }
    }

    private void missing(List<Recommendation> said) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> assumed = new LinkedHashSet<>();
        said.forEach(one -> {
            missing.addAll(one.needed());
            assumed.addAll(one.assumptions());
        });
        list("missing", "- ", List.copyOf(missing));
        list("assumed", "- ", List.copyOf(assumed));
    }

    private List<String> questions(List<Recommendation> said, Optional<Guidance> guidance, GeneralAnswer answer) {
        Set<String> rules = said.stream().flatMap(one -> one.rules().stream()).collect(Collectors.toSet());
        Set<String> questions = new LinkedHashSet<>();
        guidance.map(Guidance::questions).orElse(List.of()).stream()
                .filter(open -> open.rules().stream().anyMatch(rules::contains))
                .map(OpenQuestion::question)
                .forEach(questions::add);
        said.forEach(one -> questions.addAll(PatientText.of(one.patientText()).questions()));
        return questions.isEmpty() ? answer.questions() : List.copyOf(questions);
    }

    private void known(GeneralAnswer answer) {
        page.heading(words.get("known"));
        answer.known().forEach(this::point);
        page.heading(words.get("unknown"));
        answer.unknown().forEach(this::point);
    }

    private void point(Point point) {
        page.paragraph("- ", point.sentence() + " (" + words.get("evidence") + ": " + words.grade(point.grade()) + ")");
    }

    private void services(List<Help> services) {
        list(
                "services",
                "- ",
                services.stream().map(help -> help.name() + ". " + help.what()).toList());
    }

    private void sources(List<Citation> citations, GeneralAnswer answer) {
        List<String> lines = new ArrayList<>();
        for (Citation citation : citations) {
            lines.add(citation.text()
                    + (citation.doi() == null ? "" : " doi:" + citation.doi())
                    + (citation.verified() ? "" : " " + words.get("checked.not")));
        }
        list("sources", "- ", lines);
        page.line(words.get("library.pack") + ": " + answer.pack());
        page.line("");
        page.paragraph("", answer.disclaimer());
    }

    private void list(String heading, String lead, List<String> items) {
        if (!items.isEmpty()) {
            page.heading(words.get(heading));
            items.forEach(item -> page.paragraph(lead, item));
        }
    }
}
