package org.sextant.bench.accuracy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Statement;

/** Scores what extraction finds in reports, by attribute, by cancer and by kind of document, and keeps every miss. */
final class Accuracy {

    private static final Set<Assertion> SAID = Set.of(Assertion.PRESENT, Assertion.POSSIBLE, Assertion.ABSENT);

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Miss> misses = new ArrayList<>();

    /** Scores these reports, two at a time. */
    static Accuracy of(List<RegistryReport> reports, FactExtractor extractor) {
        Accuracy accuracy = new Accuracy();
        List<DocumentFacts> documents = reports.parallelStream()
                .map(report -> extractor
                        .extract(DocumentText.ofPlainText(
                                DocumentId.of(report.text().getBytes(StandardCharsets.UTF_8)), report.text()))
                        .get(0))
                .toList();
        for (int i = 0; i < reports.size(); i++) {
            accuracy.score(reports.get(i), documents.get(i));
        }
        return accuracy;
    }

    private void score(RegistryReport report, DocumentFacts document) {
        List<Statement> facts = document.statements().stream()
                .filter(statement -> SAID.contains(statement.assertion()))
                .toList();
        List<Statement> sure = facts.stream()
                .filter(statement -> !(statement instanceof Fact fact)
                        || (fact.assertion() == Assertion.PRESENT && fact.certainty() == Certainty.CONFIRMED))
                .toList();
        for (Attribute attribute : Attributes.all()) {
            Set<String> wanted = attribute.wanted().apply(report);
            if (!wanted.isEmpty()) {
                Attribute.Outcome outcome = attribute.judge(wanted, facts);
                boolean surely = attribute.judge(wanted, sure) == Attribute.Outcome.WRONG;
                Stream.of(
                                attribute.name(),
                                attribute.name() + " / " + report.site(),
                                attribute.name() + " / " + document.kind())
                        .forEach(row -> tallies.computeIfAbsent(row, first -> new Tally())
                                .add(outcome, surely));
                if (outcome != Attribute.Outcome.RIGHT) {
                    misses.add(new Miss(
                            attribute, report, wanted, attribute.found().apply(facts), places(attribute, facts)));
                }
            }
        }
    }

    /** The places of the facts that gave an answer to the attribute. */
    private static List<Evidence> places(Attribute attribute, List<Statement> facts) {
        return facts.stream()
                .filter(fact -> !attribute.found().apply(List.of(fact)).isEmpty())
                .flatMap(fact -> fact.evidence().stream())
                .toList();
    }

    /** The counts by row: an attribute, or an attribute with a cancer or a kind of document behind a slash. */
    Map<String, Tally> tallies() {
        return tallies;
    }

    /** Every miss, in the order of the reports. */
    List<Miss> misses() {
        return misses;
    }

    /** The mean over attributes of the mean over cancers of the share that is right. */
    double macro(List<String> sites) {
        return Attributes.all().stream()
                .map(attribute -> sites.stream()
                        .map(site -> tallies.get(attribute.name() + " / " + site))
                        .filter(tally -> tally != null)
                        .mapToDouble(Tally::share)
                        .average())
                .filter(mean -> mean.isPresent())
                .mapToDouble(mean -> mean.getAsDouble())
                .average()
                .orElse(1);
    }
}
