package org.sextant.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentFacts;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Finding;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.Passage;
import org.sextant.model.Refuted;
import org.sextant.model.Statement;

/**
 * Makes one claim of a statement that was carried from document to document with the words around it: it is dated by the
 * first document that says it, and stands on all places. A statement that stands once in words of its own is no copy; nor
 * is one with another value, another standing or another date of its own.
 */
final class CopiedText {

    /**
     * The claims without copies.
     *
     * @param claims each statement once, by its first document
     * @param issues each document that repeats another, at the page where it does
     */
    record Outcome(List<Claim> claims, List<Issue> issues) {}

    /** What must be equal in a copy. */
    private record Content(
            Finding finding,
            Assertion assertion,
            @Nullable Certainty certainty,
            @Nullable ClinicalDate date) {}

    /**
     * One statement of one document.
     *
     * @param prints the fingerprints of each of its places; empty where one place has none, for it may be said there first
     */
    private record Saying(Statement statement, DocumentFacts document, List<List<String>> prints) {

        int begin() {
            return statement.evidence().get(0).begin();
        }
    }

    private record Place(int begin, int end) {}

    private static final Comparator<Saying> EARLIEST_FIRST = Comparator.comparing(
                    (Saying saying) -> saying.document().date(),
                    Comparator.nullsLast(Comparator.comparing(ClinicalDate::latest)))
            .thenComparing(Saying::document, Sources.ORDER)
            .thenComparing(Saying::begin);

    private static final Comparator<List<Saying>> IN_TEXT_ORDER = Comparator.comparing(
                    (List<Saying> copies) -> copies.get(0).document(), Sources.ORDER)
            .thenComparing(copies -> copies.get(0).begin());

    private CopiedText() {}

    static Outcome merge(List<DocumentFacts> documents) {
        Map<Content, List<Saying>> alike = new LinkedHashMap<>();
        for (DocumentFacts document : documents) {
            Map<Place, List<String>> prints = new HashMap<>();
            document.passages()
                    .forEach(passage -> prints.put(new Place(passage.begin(), passage.end()), sides(passage)));
            for (Statement statement : document.statements()) {
                alike.computeIfAbsent(content(statement, document), content -> new ArrayList<>())
                        .add(new Saying(statement, document, prints(statement, prints)));
            }
        }
        List<List<Saying>> groups = alike.values().stream()
                .flatMap(sayings -> copies(sayings).stream())
                .sorted(IN_TEXT_ORDER)
                .toList();
        Set<Issue> issues = new LinkedHashSet<>();
        for (List<Saying> copies : groups) {
            copies.stream()
                    .filter(copy ->
                            Sources.ORDER.compare(copy.document(), copies.get(0).document()) != 0)
                    .forEach(copy -> issues.add(issue(copy, documents)));
        }
        return new Outcome(groups.stream().map(CopiedText::claim).toList(), List.copyOf(issues));
    }

    private static Content content(Statement statement, DocumentFacts document) {
        boolean own = !Objects.equals(statement.date(), document.date());
        return new Content(
                statement.finding(),
                statement.assertion(),
                statement instanceof Fact fact ? fact.certainty() : null,
                own ? statement.date() : null);
    }

    private static List<List<String>> prints(Statement statement, Map<Place, List<String>> known) {
        List<List<String>> prints = statement.evidence().stream()
                .map(place -> known.getOrDefault(new Place(place.begin(), place.end()), List.of()))
                .toList();
        return prints.contains(List.<String>of()) ? List.of() : prints;
    }

    private static List<String> sides(Passage passage) {
        return Stream.concat(
                        Stream.ofNullable(passage.before()).map(print -> "before " + print),
                        Stream.ofNullable(passage.after()).map(print -> "after " + print))
                .toList();
    }

    /** The sayings in groups of copies, the first of each group first. */
    private static List<List<Saying>> copies(List<Saying> sayings) {
        List<List<Saying>> groups = new ArrayList<>();
        Map<String, List<Saying>> byPrint = new HashMap<>();
        for (Saying saying : sayings.stream().sorted(EARLIEST_FIRST).toList()) {
            List<Saying> group = findOriginal(saying, byPrint).orElse(null);
            if (group == null) {
                group = new ArrayList<>();
                groups.add(group);
            }
            group.add(saying);
            for (List<String> place : saying.prints()) {
                for (String print : place) {
                    byPrint.putIfAbsent(print, group);
                }
            }
        }
        return groups;
    }

    /** The sayings that this one repeats at every one of its places. */
    private static Optional<List<Saying>> findOriginal(Saying saying, Map<String, List<Saying>> byPrint) {
        Optional<List<Saying>> original = Optional.empty();
        for (List<String> place : saying.prints()) {
            original = place.stream().map(byPrint::get).filter(Objects::nonNull).findFirst();
            if (original.isEmpty()) {
                return original;
            }
        }
        return original;
    }

    private static Claim claim(List<Saying> copies) {
        Saying first = copies.get(0);
        Set<Evidence> places = new LinkedHashSet<>();
        copies.forEach(copy -> places.addAll(copy.statement().evidence()));
        List<Evidence> all = List.copyOf(places);
        Statement merged = first.statement() instanceof Fact fact
                ? new Fact(fact.finding(), fact.assertion(), fact.certainty(), fact.date(), fact.basis(), all)
                : new Refuted(first.statement().finding(), first.statement().date(), all);
        return Claim.of(merged, first.document(), "");
    }

    private static Issue issue(Saying copy, List<DocumentFacts> documents) {
        return new Issue(
                IssueKind.COPIED_TEXT,
                copy.document().document(),
                copy.statement().evidence().get(0).page(),
                Sources.isAlone(copy.document(), documents)
                        ? null
                        : copy.document().part());
    }
}
