package org.sextant.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextant.guidance.OpenDecision;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.PatientText;
import org.sextant.model.Applicability;
import org.sextant.model.Basis;
import org.sextant.model.CaseFacts;
import org.sextant.model.Citation;
import org.sextant.model.Conflict;
import org.sextant.model.Criterion;
import org.sextant.model.DocumentId;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Guidance;
import org.sextant.model.Issue;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.Statement;
import org.sextant.pipeline.WalkedCase;
import org.sextant.server.words.Course;
import org.sextant.server.words.CriterionWords;
import org.sextant.server.words.FindingWords;
import org.sextant.server.words.OutlookWords;
import org.sextant.server.words.Subject;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;

/** The case and its guidance as a page of text for a terminal. */
final class Report {

    private static final int LONGEST_QUOTE = 70;

    private final Page page = new Page();
    private final Map<DocumentId, Path> names;

    private Report(Map<DocumentId, Path> names) {
        this.names = names;
    }

    static String write(WalkedCase walked, List<Outlook> outlooks, Map<DocumentId, Path> names, LocalDate asOf) {
        Report report = new Report(names);
        report.page.line("Sextant · where the records stand, as of " + asOf);
        walked.guidance()
                .forEach(one -> report.guidance(
                        one,
                        outlooks.stream()
                                .filter(outlook -> outlook.pack().equals(one.pack()))
                                .findFirst()));
        if (walked.guidance().isEmpty()) {
            report.page.heading("Guidance");
            report.page.line("No rule pack covers what these records describe. That says nothing about your options.");
        }
        report.disagreements(walked.facts());
        report.course(Course.of(walked.facts(), Wording.ENGLISH));
        report.facts(walked.facts());
        walked.guidance().stream().findFirst().ifPresent(one -> {
            report.page.heading("Please note");
            report.page.paragraph("", one.disclaimer());
        });
        return report.page.toString();
    }

    /** What could not be read or used, file by file, where the user can see the file names. */
    static void issues(PrintStream err, List<Issue> issues, Map<DocumentId, Path> names) {
        issues.forEach(issue -> err.println(name(names, issue.document()) + ": " + issue.sentence()));
    }

    private void guidance(Guidance guidance, Optional<Outlook> outlook) {
        Map<String, Integer> assumptions = new LinkedHashMap<>();
        recommendations("What the evidence says", guidance, Role.HEADLINE, assumptions);
        recommendations("Also part of the picture", guidance, Role.ALTERNATIVE, assumptions);
        recommendations("Beside that", guidance, Role.ADDITIVE, assumptions);
        if (!assumptions.isEmpty()) {
            page.heading("What is taken for granted where the records are silent");
            assumptions.forEach((assumption, number) -> page.paragraph(number + ". ", Words.capitalised(assumption)));
        }
        page.heading("Questions to bring to your care team");
        for (OpenQuestion question : guidance.questions()) {
            page.paragraph("? ", question.question() + (question.why().isEmpty() ? "" : " " + question.why()));
            outlook.flatMap(beside -> beside.findQuestion(question.code()))
                    .ifPresent(one -> OutlookWords.branches(one, Wording.ENGLISH)
                            .forEach(branch -> page.paragraph("  - ", branch)));
        }
        outlook.ifPresent(beside -> outlook(beside, guidance));
        page.heading("Sources");
        Map<String, Citation> citations = new LinkedHashMap<>();
        guidance.recommendations()
                .forEach(one -> one.citations().forEach(citation -> citations.put(citation.id(), citation)));
        citations.values().forEach(citation -> page.paragraph("- ", source(citation)));
        page.line("Rules: " + guidance.pack());
    }

    private void outlook(Outlook outlook, Guidance guidance) {
        if (!outlook.open().isEmpty()) {
            page.heading(Wording.ENGLISH.get("outlook.title"));
        }
        for (OpenDecision decision : outlook.open()) {
            page.line("* " + OutlookWords.topic(decision.topic(), Wording.ENGLISH));
            page.paragraph("  ", OutlookWords.whether(decision, Wording.ENGLISH));
            OutlookWords.facts(decision, outlook).forEach(fact -> page.paragraph("  - ", fact));
        }
        if (!outlook.turningPoints().isEmpty()) {
            page.heading(Wording.ENGLISH.get("outlook.turns.all"));
        }
        for (Recommendation one : guidance.recommendations()) {
            List<String> turns = outlook.turningPoints().stream()
                    .filter(point -> point.conclusion().equals(one.conclusion()))
                    .flatMap(point -> OutlookWords.branches(point, Wording.ENGLISH).stream())
                    .toList();
            if (!turns.isEmpty()) {
                page.paragraph("* ", one.title());
                turns.forEach(turn -> page.paragraph("  - ", turn));
            }
        }
    }

    private void recommendations(String title, Guidance guidance, Role role, Map<String, Integer> assumptions) {
        List<Recommendation> shown = guidance.recommendations().stream()
                .filter(one -> one.role() == role && one.applicability() != Applicability.UNDETERMINED)
                .toList();
        if (!shown.isEmpty()) {
            page.heading(title);
        }
        for (Recommendation one : shown) {
            String state = one.applicability() == Applicability.APPLIES ? "fits your records" : "needs confirmation";
            page.paragraph(
                    "* ", one.title() + " (" + state + "; evidence: " + Wording.ENGLISH.grade(one.grade()) + ")");
            PatientText text = PatientText.of(one.patientText());
            page.paragraph("  ", text.says());
            if (!text.dependsOn().isEmpty()) {
                page.paragraph("  depends on: ", text.dependsOn());
            }
            one.notes().forEach(note -> page.paragraph("  + ", note));
            because(one.because()).forEach((sentence, rules) -> page.paragraph("  because ", sentence + " " + rules));
            if (!one.assumptions().isEmpty()) {
                page.paragraph(
                        "  taken for granted (listed below): ",
                        one.assumptions().stream()
                                .map(assumption -> assumptions
                                        .computeIfAbsent(assumption, fresh -> assumptions.size() + 1)
                                        .toString())
                                .collect(Collectors.joining(", ")));
            }
            one.needed().forEach(needed -> page.paragraph("  needed: ", needed));
            text.questions().forEach(question -> page.paragraph("  ask: ", question));
            page.paragraph("  rules ", String.join(", ", one.rules()) + ": " + one.conclusion());
        }
    }

    /** Each criterion once, with all rules that look at it. */
    private static Map<String, Set<String>> because(List<Criterion> criteria) {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        criteria.forEach(criterion -> rules.computeIfAbsent(
                        CriterionWords.sentence(criterion, Wording.ENGLISH), sentence -> new LinkedHashSet<>())
                .add(criterion.rule()));
        return rules;
    }

    private void disagreements(CaseFacts facts) {
        List<Conflict> conflicts = facts.premises().stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
        if (conflicts.isEmpty()) {
            return;
        }
        page.heading("Where the records disagree");
        for (Conflict conflict : conflicts) {
            page.line("* " + Subject.titleOf(conflict.key(), Wording.ENGLISH));
            conflict.sides()
                    .forEach(
                            side -> page.paragraph("    ", quote(side.evidence().get(0))));
        }
    }

    private void course(List<Course.Event> events) {
        if (!events.isEmpty()) {
            page.heading("What happened when");
            events.forEach(event -> page.paragraph(event.date() + "  ", event.words()));
        }
    }

    private void facts(CaseFacts facts) {
        page.heading("What was found");
        Map<Subject, List<Statement>> bySubject = new EnumMap<>(Subject.class);
        for (Premise premise : facts.premises()) {
            if (premise instanceof Statement statement && !isDerived(premise)) {
                bySubject
                        .computeIfAbsent(Subject.of(premise.key()), subject -> new ArrayList<>())
                        .add(statement);
            }
        }
        bySubject.forEach((subject, statements) -> {
            page.line(subject.title(Wording.ENGLISH));
            statements.forEach(this::fact);
        });
    }

    private void fact(Statement statement) {
        String date = statement.date() == null ? "" : ", " + statement.date().value();
        page.paragraph(
                "* ",
                Subject.shortTitleOf(statement.key(), Wording.ENGLISH) + ": "
                        + FindingWords.headed(statement.finding(), Wording.ENGLISH) + " ("
                        + Words.standing(statement, Wording.ENGLISH) + date + ")");
        page.paragraph("    ", quote(statement.evidence().get(0)));
    }

    private static boolean isDerived(Premise premise) {
        return premise instanceof Fact fact && fact.basis() instanceof Basis.Derived;
    }

    private String quote(Evidence evidence) {
        String words = evidence.quote().strip().replaceAll("\\s+", " ");
        String cut = words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE) + "…" : words;
        String read = evidence.readAs() == null ? "" : " (read as “" + evidence.readAs() + "”)";
        return "“" + cut + "”" + read + " " + name(names, evidence.document()) + ", page " + evidence.page();
    }

    private static String name(Map<DocumentId, Path> names, DocumentId document) {
        return Optional.ofNullable(names.get(document))
                .map(path -> String.valueOf(path.getFileName()))
                .orElse(document.value());
    }

    private static String source(Citation citation) {
        return citation.text()
                + (citation.doi() == null ? "" : " doi:" + citation.doi())
                + (citation.verified() ? "" : " (cited from memory; to be checked)");
    }
}
