package org.sextant.guidance;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.guidance.internal.pack.Cell;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackText;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.guidance.internal.pack.Silencing;
import org.sextant.model.Cause;
import org.sextant.model.Cause.Kind;
import org.sextant.model.Citation;

/** What differs between two versions of a pack, to blame changes on. Immutable. */
final class PackDifference {

    private final Pack before;
    private final Pack after;
    private final Map<String, Cause> rows;
    private final Map<String, Cause> precedence;
    private final Map<String, Cause> derivations;
    private final Map<String, Cause> inputs;
    private final Map<String, Cause> citations;

    private PackDifference(Pack before, Pack after) {
        this.before = before;
        this.after = after;
        rows = differences(
                Kind.ROW, pack -> PackDiff.byName(pack.rows(), Row::id), PackDiff::content, PackDifference::words);
        precedence = differences(Kind.PRECEDENCE, PackDiff::silencedBy, Function.identity(), Object::toString);
        derivations = differences(
                Kind.DERIVATION,
                pack -> PackDiff.byName(pack.derivations(), Derivation::input),
                PackDiff::content,
                rule -> rule.rule() + ": " + String.join("; ", rule.code()));
        inputs = differences(Kind.INPUT, Pack::inputs, Function.identity(), Input::label);
        citations = differences(Kind.CITATION, Pack::citations, Function.identity(), Citation::text);
    }

    /** What differs between these. */
    static PackDifference of(Pack before, Pack after) {
        return new PackDifference(before, after);
    }

    /**
     * What can have made a conclusion stand otherwise: its rows, those of these rules first, and what they read, cite, and are
     * silenced by; where nothing of it differs, the rows of its topic; else the pack as a whole.
     */
    List<Cause> causes(String topic, String conclusion, Collection<String> rules) {
        List<Row> concluding = Stream.of(before, after)
                .flatMap(pack -> pack.rows().stream())
                .filter(row -> row.conclusion().equals(conclusion) || row.adds(topic, conclusion))
                .toList();
        List<Row> speaking = concluding.stream()
                .filter(row -> row.rules().stream().anyMatch(rules::contains))
                .toList();
        Set<Cause> found = causes(speaking);
        if (found.isEmpty()) {
            found.addAll(causes(concluding));
        }
        findTextChange(conclusion).ifPresent(found::add);
        if (found.isEmpty()) {
            Stream.of(before, after)
                    .flatMap(pack -> pack.rows().stream())
                    .filter(row -> row.topic().equals(topic))
                    .flatMap(row -> Optional.ofNullable(rows.get(row.id())).stream())
                    .forEach(found::add);
        }
        return found.isEmpty() ? List.of(whole()) : List.copyOf(found);
    }

    private Set<Cause> causes(List<Row> concerned) {
        Set<Cause> found = new LinkedHashSet<>();
        Set<String> read = new TreeSet<>();
        for (Row row : concerned) {
            addIfThere(rows, row.id(), found);
            row.cells().forEach(cell -> read.add(cell.input()));
        }
        for (Row row : concerned) {
            addIfThere(precedence, row.id(), found);
            silencers(row.id()).forEach(by -> addIfThere(rows, by, found));
            row.citations().forEach(citation -> addIfThere(citations, citation, found));
        }
        for (String input : withWhatTheyNeed(read)) {
            addIfThere(derivations, input, found);
            addIfThere(inputs, input, found);
        }
        return found;
    }

    private static void addIfThere(Map<String, Cause> causes, String name, Set<Cause> found) {
        Cause cause = causes.get(name);
        if (cause != null) {
            found.add(cause);
        }
    }

    private Stream<String> silencers(String row) {
        return Stream.of(before, after)
                .flatMap(pack -> pack.silencings().stream())
                .filter(silencing -> silencing.row().equals(row))
                .map(Silencing::by)
                .distinct();
    }

    private Set<String> withWhatTheyNeed(Set<String> read) {
        Set<String> all = new TreeSet<>(read);
        int size;
        do {
            size = all.size();
            Stream.of(before, after)
                    .flatMap(pack -> pack.derivations().stream())
                    .filter(rule -> all.contains(rule.input()))
                    .toList()
                    .forEach(rule -> all.addAll(rule.needs()));
        } while (all.size() > size);
        return all;
    }

    private Optional<Cause> findTextChange(String conclusion) {
        Optional<String> old = before.findText(conclusion).map(PackDifference::words);
        Optional<String> now = after.findText(conclusion).map(PackDifference::words);
        return old.equals(now)
                ? Optional.empty()
                : Optional.of(new Cause(Kind.TEXT, conclusion, old.orElse(null), now.orElse(null)));
    }

    private Cause whole() {
        return new Cause(
                Kind.PACK, after.id().name(), before.id().version(), after.id().version());
    }

    private static String words(Row row) {
        return row.cells().stream().map(Cell::criterion).collect(Collectors.joining(" and "))
                + " -> "
                + Stream.of(row.conclusion(), row.direction(), row.grade(), row.note())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
    }

    private static String words(PackText text) {
        return text.title() + ". " + text.patient() + "\n" + text.careTeam();
    }

    private <T> Map<String, Cause> differences(
            Kind kind,
            Function<Pack, Map<String, T>> part,
            Function<? super T, ?> content,
            Function<? super T, String> words) {
        Map<String, Cause> differences = new TreeMap<>();
        for (Difference<T> one : Difference.between(part.apply(before), part.apply(after), content)) {
            differences.put(
                    one.name(),
                    new Cause(
                            kind,
                            one.name(),
                            one.findBefore().map(words).orElse(null),
                            one.findAfter().map(words).orElse(null)));
        }
        return differences;
    }
}
