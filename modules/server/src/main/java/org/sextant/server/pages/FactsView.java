package org.sextant.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sextant.model.Basis;
import org.sextant.model.CaseFacts;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Conflict;
import org.sextant.model.Correction;
import org.sextant.model.Correction.Target;
import org.sextant.model.CorrectionNote;
import org.sextant.model.Fact;
import org.sextant.model.Issue;
import org.sextant.model.Missing;
import org.sextant.model.Premise;
import org.sextant.model.Statement;
import org.sextant.server.output.AmendmentLetter;
import org.sextant.server.words.CorrectionWords;
import org.sextant.server.words.Course;
import org.sextant.server.words.FindingWords;
import org.sextant.server.words.Glossary;
import org.sextant.server.words.Subject;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;

/**
 * What the records say, as the page shows it.
 *
 * @param groups the facts, by subject
 * @param disputes where the records disagree, the sides beside each other
 * @param missing what the records do not say, in words
 * @param superseded what later or better statements replaced
 * @param issues what could not be read or used, in sentences
 * @param course what happened when, the oldest first
 * @param organs the places of the body that the records speak of
 * @param said what people said of it, in sentences, the earliest first
 * @param amendable whether something is marked that the holder of a record could amend
 */
record FactsView(
        List<Group> groups,
        List<Dispute> disputes,
        List<String> missing,
        List<Card> superseded,
        List<String> issues,
        List<Course.Event> course,
        List<Organ> organs,
        List<String> said,
        boolean amendable) {

    /** The most places shown for one fact; a derived fact can rest on a whole record. */
    private static final int PLACES_SHOWN = 4;

    /** The facts of one subject. */
    record Group(String title, List<Card> cards) {}

    /** One thing in dispute. */
    record Dispute(String title, List<Card> sides) {}

    /**
     * One fact.
     *
     * @param kind the standing's code, for style
     * @param places the places it stands on, each as a correction names it, parted by bars; empty where it is worked out
     * @param words the words of it that not everybody knows
     */
    record Card(
            String title,
            String value,
            String standing,
            String kind,
            String basis,
            String date,
            List<Quote> quotes,
            int more,
            String places,
            List<Glossary.Entry> words) {

        /** The places that were hard to read and can be looked at. */
        public List<Quote> hardToRead() {
            return quotes.stream()
                    .filter(quote -> quote.hardToRead() && quote.picture() != null)
                    .toList();
        }

        @Override
        public String toString() {
            return "Card[redacted]";
        }
    }

    static FactsView of(CaseFacts facts, List<Correction> corrections, Records records, Wording wording) {
        Cards cards = new Cards(records, wording, Glossary.of(wording.language()));
        Map<Subject, List<Card>> bySubject = new EnumMap<>(Subject.class);
        List<Dispute> disputes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Premise premise : facts.premises()) {
            if (premise instanceof Conflict conflict) {
                disputes.add(new Dispute(
                        Subject.titleOf(conflict.key(), wording),
                        conflict.sides().stream().map(cards::of).toList()));
            } else if (premise instanceof Missing) {
                missing.add(Subject.titleOf(premise.key(), wording));
            } else if (premise instanceof Statement statement) {
                bySubject
                        .computeIfAbsent(Subject.of(premise.key()), subject -> new ArrayList<>())
                        .add(cards.of(statement));
            }
        }
        return new FactsView(
                bySubject.entrySet().stream()
                        .map(entry -> new Group(entry.getKey().title(wording), List.copyOf(entry.getValue())))
                        .toList(),
                List.copyOf(disputes),
                List.copyOf(missing),
                facts.superseded().stream().map(cards::of).toList(),
                facts.issues().stream()
                        .map(issue -> sentence(issue, records, wording))
                        .toList(),
                Course.of(facts, wording),
                Organ.of(facts, wording),
                corrections.stream()
                        .map(said -> CorrectionWords.of(said, wording))
                        .toList(),
                AmendmentLetter.isDue(corrections));
    }

    private static String sentence(Issue issue, Records records, Wording wording) {
        return wording.get("document.number", records.number(issue.document())) + ": " + Words.issue(issue, wording);
    }

    private record Cards(Records records, Wording wording, Glossary glossary) {

        Card of(Statement statement) {
            List<Quote> quotes = statement.evidence().stream()
                    .sorted(Comparator.comparing(evidence -> !Words.isHardToRead(statement, evidence)))
                    .limit(PLACES_SHOWN)
                    .map(evidence -> Quote.of(evidence, records, Words.isHardToRead(statement, evidence), wording))
                    .toList();
            String title = Subject.shortTitleOf(statement.key(), wording);
            String value = FindingWords.headed(statement.finding(), wording);
            return new Card(
                    title,
                    value,
                    Words.standing(statement, wording),
                    Words.standingCode(statement),
                    Words.basis(statement, wording),
                    statement.date() == null ? "" : statement.date().value(),
                    quotes,
                    statement.evidence().size() - quotes.size(),
                    places(statement),
                    glossary.explain(title + " " + value));
        }

        private static String places(Statement statement) {
            boolean workedOut = statement instanceof Fact fact && fact.basis() instanceof Basis.Derived;
            return workedOut || isAboutTheDocument(statement)
                    ? ""
                    : statement.evidence().stream()
                            .map(place -> CorrectionNote.print(Target.ofStatement(place, statement.finding())))
                            .collect(Collectors.joining("|"));
        }
    }

    /** Whose a document is, is said of the document, on the page of the case. */
    private static boolean isAboutTheDocument(Statement statement) {
        return statement.finding() instanceof ClinicalAssessment assessment
                && assessment.topic().equals("documentPatient");
    }

    @Override
    public String toString() {
        return "FactsView[" + groups.size() + " groups]";
    }
}
