package org.sextant.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sextant.guidance.Help;
import org.sextant.guidance.PatientText;
import org.sextant.model.Applicability;
import org.sextant.model.Citation;
import org.sextant.model.Criterion;
import org.sextant.model.Guidance;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.WhyNot;
import org.sextant.server.output.RuleSeries;
import org.sextant.server.words.CriterionWords;
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
 * @param services the kinds of help that may fit
 * @param sources every source cited, once
 * @param disclaimer what this is not
 */
record GuidanceView(
        String pack,
        String asOf,
        List<Answer> headlines,
        List<Topic> topics,
        List<Alternative> waiting,
        List<Question> questions,
        List<Help> services,
        List<Source> sources,
        String disclaimer) {

    /** What people ask, for the topics that answer it. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "cytoreductive-nephrectomy", "Is surgery on the kidney an option?",
            "metastasis-directed", "Is surgery or radiotherapy of the metastases an option?",
            "data-quality", "Can your records be relied on?",
            "hereditary", "Could it run in the family?",
            "localised", "A kidney tumour that has not spread",
            "adjuvant", "After surgery that removed all disease",
            "systemic", "Drug treatment",
            "active-surveillance", "Watching without drugs for now");

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
            List<Alternative> alternatives) {

        @Override
        public String toString() {
            return "Answer[" + rules + "]";
        }
    }

    /** One criterion against the records. */
    record Row(String input, String test, String value, String truth, String kind, String assumption) {

        @Override
        public String toString() {
            return "Row[" + truth + "]";
        }
    }

    /** A rule of the same decision that does not speak here. */
    record Alternative(String rule, String conclusion, String standing, List<Row> criteria) {}

    /** A question to bring. */
    record Question(String question, String why, boolean dispute) {}

    /** A source with its number on the page. */
    record Source(int number, String text, Optional<String> link, boolean verified) {}

    static GuidanceView of(Guidance guidance, List<Help> services) {
        Sources sources = new Sources();
        List<Answer> headlines = new ArrayList<>();
        Map<String, List<Answer>> byTopic = new LinkedHashMap<>();
        for (Recommendation recommendation : guidance.recommendations()) {
            Answer answer = answer(recommendation, guidance.whyNot(), sources);
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
                        .map(entry -> new Topic(title(entry.getKey()), List.copyOf(entry.getValue())))
                        .toList(),
                alternatives(RuleSeries.besideNone(guidance).stream()
                        .filter(why -> why.applicability() == Applicability.UNDETERMINED)
                        .toList()),
                guidance.questions().stream()
                        .map(open -> new Question(open.question(), open.why(), open.conflict()))
                        .toList(),
                services,
                sources.list(),
                guidance.disclaimer());
    }

    private static String title(String topic) {
        return QUESTIONS.getOrDefault(topic, Words.capitalised(Words.spaced(topic)));
    }

    private static Answer answer(Recommendation recommendation, List<WhyNot> whyNot, Sources sources) {
        PatientText text = PatientText.of(recommendation.patientText());
        return new Answer(
                title(recommendation.topic()),
                Words.applicability(recommendation.applicability()),
                recommendation.applicability().name(),
                Paragraphs.of(text.says()),
                text.dependsOn(),
                text.questions(),
                rows(recommendation.because()),
                recommendation.assumptions(),
                recommendation.needed(),
                recommendation.notes(),
                Words.grade(recommendation.grade()),
                String.join(", ", recommendation.rules()),
                recommendation.citations().stream().map(sources::number).toList(),
                alternatives(RuleSeries.beside(recommendation, whyNot)));
    }

    private static List<Row> rows(List<Criterion> criteria) {
        Set<Row> rows = new LinkedHashSet<>();
        for (Criterion criterion : criteria) {
            rows.add(new Row(
                    criterion.label(),
                    CriterionWords.test(criterion.test()),
                    CriterionWords.value(criterion.value()),
                    Words.truth(criterion.truth()),
                    criterion.truth().name(),
                    criterion.assumption() == null ? "" : criterion.assumption()));
        }
        return List.copyOf(rows);
    }

    private static List<Alternative> alternatives(List<WhyNot> whyNot) {
        return whyNot.stream()
                .filter(why -> !why.criteria().isEmpty())
                .map(why -> new Alternative(
                        why.rule(), why.title(), Words.applicability(why.applicability()), rows(why.criteria())))
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
