package org.sextant.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.guidance.Help;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.PatientText;
import org.sextant.model.Applicability;
import org.sextant.model.CaseFacts;
import org.sextant.model.Citation;
import org.sextant.model.Criterion;
import org.sextant.model.Guidance;
import org.sextant.model.OpenQuestion;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.WhyNot;
import org.sextant.server.output.RuleSeries;
import org.sextant.server.rooms.PublicLibrary;
import org.sextant.server.words.CriterionWords;
import org.sextant.server.words.Glossary;
import org.sextant.server.words.OutlookWords;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;

/**
 * What one pack says, as the patient's page shows it.
 *
 * @param pack the pack's name, version and hash
 * @param asOf the day it holds for
 * @param headlines what comes first
 * @param topics the rest, by topic
 * @param waiting the rules that no answer stands beside and that wait for a fact
 * @param questions what to bring to the care team
 * @param open the decisions that are open, with the fewest facts that would settle them
 * @param services the kinds of help that may fit
 * @param sources every source cited, once
 * @param words the words of it that not everybody knows
 * @param disclaimer what this is not
 */
record GuidanceView(
        String pack,
        String asOf,
        List<Answer> headlines,
        List<Topic> topics,
        List<Alternative> waiting,
        List<Question> questions,
        List<Open> open,
        List<Help> services,
        List<Source> sources,
        List<Glossary.Entry> words,
        String disclaimer) {

    /** The other answers of one topic. */
    record Topic(String title, List<Answer> answers) {}

    /**
     * One answer.
     *
     * @param title the decision it belongs to
     * @param standing how the records look against it
     * @param kind the applicability's code, for style
     * @param text the bottom line
     * @param dependsOn what it depends on; empty where the pack names nothing
     * @param asks what to ask about it
     * @param turns what would change it, where it comes first
     */
    record Answer(
            String title,
            String standing,
            String kind,
            List<Paragraphs.Block> text,
            String dependsOn,
            List<String> asks,
            List<Row> criteria,
            List<String> assumptions,
            List<String> needed,
            List<String> notes,
            String evidence,
            String rules,
            List<Integer> sources,
            List<String> turns,
            List<Alternative> alternatives) {

        @Override
        public String toString() {
            return "Answer[" + rules + "]";
        }
    }

    /**
     * One criterion against the records.
     *
     * @param proofs where the records say so
     */
    record Row(
            String input,
            String test,
            String value,
            String truth,
            String kind,
            String assumption,
            List<Proofs.Place> proofs) {

        private Row withoutProofs() {
            return new Row(input, test, value, truth, kind, assumption, List.of());
        }

        @Override
        public String toString() {
            return "Row[" + truth + "]";
        }
    }

    /** A rule of the same decision that does not speak here. */
    record Alternative(String rule, String conclusion, String standing, List<Row> criteria) {}

    /**
     * A question to bring.
     *
     * @param branches for each answer, what would be different then
     */
    record Question(String question, String why, boolean dispute, List<String> branches) {}

    /**
     * A decision that is open.
     *
     * @param title the decision
     * @param whether whether the facts settle it
     * @param facts what is missing
     */
    record Open(String title, String whether, List<String> facts) {}

    /** A source with its number on the page. */
    record Source(int number, String text, Optional<String> link, boolean verified) {}

    /** What every pack says of a case, in the reader's language where the pack speaks it. */
    static List<GuidanceView> of(
            List<Guidance> guidance,
            List<Outlook> outlooks,
            CaseFacts facts,
            Records records,
            PublicLibrary library,
            Wording wording) {
        return guidance.stream()
                .map(one -> of(
                        library.translate(one, wording.language()),
                        library.services(one, wording.language()),
                        new Telling(
                                wording,
                                Proofs.of(facts, one, records),
                                outlooks.stream()
                                        .filter(outlook -> outlook.pack().equals(one.pack()))
                                        .map(outlook -> library.translate(outlook, wording.language()))
                                        .findFirst())))
                .toList();
    }

    /** What every sentence is told with: the words of a language, where the records say so, and what is beside the guidance. */
    private record Telling(Wording wording, Proofs proofs, Optional<Outlook> outlook) {

        private List<String> branches(OpenQuestion question) {
            return outlook.flatMap(beside -> beside.findQuestion(question.code()))
                    .map(one -> OutlookWords.branches(one, wording))
                    .orElse(List.of());
        }

        private List<String> turns(Recommendation recommendation) {
            return outlook.stream()
                    .flatMap(beside -> beside.turningPoints().stream())
                    .filter(point -> point.conclusion().equals(recommendation.conclusion()))
                    .flatMap(point -> OutlookWords.branches(point, wording).stream())
                    .toList();
        }

        private List<Open> open() {
            return outlook.stream()
                    .flatMap(beside -> beside.open().stream()
                            .filter(decision -> !decision.facts().isEmpty())
                            .map(decision -> new Open(
                                    OutlookWords.topic(decision.topic(), wording),
                                    OutlookWords.whether(decision, wording),
                                    OutlookWords.facts(decision, beside))))
                    .toList();
        }
    }

    private static GuidanceView of(Guidance guidance, List<Help> services, Telling telling) {
        Sources sources = new Sources();
        List<Answer> headlines = new ArrayList<>();
        Map<String, List<Answer>> byTopic = new LinkedHashMap<>();
        for (Recommendation recommendation : guidance.recommendations()) {
            Answer answer = answer(recommendation, guidance.whyNot(), sources, telling);
            if (recommendation.role() == Role.HEADLINE) {
                headlines.add(answer);
            } else {
                byTopic.computeIfAbsent(recommendation.topic(), topic -> new ArrayList<>())
                        .add(answer);
            }
        }
        return new GuidanceView(
                guidance.pack().toString(),
                guidance.asOf().toString(),
                List.copyOf(headlines),
                byTopic.entrySet().stream()
                        .map(entry -> new Topic(
                                OutlookWords.topic(entry.getKey(), telling.wording()), List.copyOf(entry.getValue())))
                        .toList(),
                alternatives(
                        RuleSeries.besideNone(guidance).stream()
                                .filter(why -> why.applicability() == Applicability.UNDETERMINED)
                                .toList(),
                        telling),
                guidance.questions().stream()
                        .map(open -> new Question(open.question(), open.why(), open.conflict(), telling.branches(open)))
                        .toList(),
                telling.open(),
                services,
                sources.list(),
                Glossary.of(telling.wording().language()).explain(read(guidance)),
                guidance.disclaimer());
    }

    /** What a reader meets first in it: the texts of its answers and what they look at. */
    private static String read(Guidance guidance) {
        return guidance.recommendations().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.patientText()), one.because().stream().map(Criterion::label)))
                .collect(Collectors.joining(" "));
    }

    private static Answer answer(Recommendation recommendation, List<WhyNot> whyNot, Sources sources, Telling telling) {
        PatientText text = PatientText.of(recommendation.patientText());
        return new Answer(
                OutlookWords.topic(recommendation.topic(), telling.wording()),
                Words.applicability(recommendation.applicability(), telling.wording()),
                recommendation.applicability().name(),
                Paragraphs.of(text.says()),
                text.dependsOn(),
                text.questions(),
                rows(recommendation.because(), telling),
                recommendation.assumptions(),
                recommendation.needed(),
                recommendation.notes(),
                telling.wording().grade(recommendation.grade()),
                String.join(", ", recommendation.rules()),
                recommendation.citations().stream().map(sources::number).toList(),
                telling.turns(recommendation),
                alternatives(RuleSeries.beside(recommendation, whyNot), telling));
    }

    private static List<Row> rows(List<Criterion> criteria, Telling telling) {
        Wording wording = telling.wording();
        Map<Row, Row> rows = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            Row row = new Row(
                    criterion.label(),
                    CriterionWords.test(criterion.test(), wording),
                    CriterionWords.value(criterion.value(), wording),
                    Words.truth(criterion.truth(), wording),
                    criterion.truth().name(),
                    criterion.assumption() == null ? "" : criterion.assumption(),
                    telling.proofs().of(criterion));
            rows.putIfAbsent(row.withoutProofs(), row);
        }
        return List.copyOf(rows.values());
    }

    private static List<Alternative> alternatives(List<WhyNot> whyNot, Telling telling) {
        return whyNot.stream()
                .filter(why -> !why.criteria().isEmpty())
                .map(why -> new Alternative(
                        why.rule(),
                        why.title(),
                        Words.applicability(why.applicability(), telling.wording()),
                        rows(why.criteria(), telling)))
                .toList();
    }

    /** Numbers the sources in the order of their first mention. */
    private static final class Sources {

        private final Map<String, Source> byId = new LinkedHashMap<>();

        int number(Citation citation) {
            return byId.computeIfAbsent(
                            citation.id(),
                            id -> new Source(
                                    byId.size() + 1,
                                    citation.text(),
                                    CitationLinks.find(citation),
                                    citation.verified()))
                    .number();
        }

        List<Source> list() {
            return List.copyOf(byId.values());
        }
    }
}
