package org.sextant.guidance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.cases.CaseReader;
import org.sextant.guidance.internal.cases.GoldenCase;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.pack.Cell;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.model.Guidance;
import org.sextant.model.Recommendation;

/** What differs between two versions of a pack: its content, and what it says of the golden cases of both. */
final class PackDiff {

    private final LoadedPack before;
    private final LoadedPack after;
    private final List<String> lines = new ArrayList<>();

    private PackDiff(LoadedPack before, LoadedPack after) {
        this.before = before;
        this.after = after;
    }

    /** The differences, one a line; empty where there are none. */
    static List<String> of(LoadedPack before, LoadedPack after) {
        return new PackDiff(before, after).lines();
    }

    private List<String> lines() {
        compare("input", Pack::inputs, Function.identity());
        compare("rule for", pack -> byName(pack.derivations(), Derivation::input), PackDiff::content);
        compare("row", pack -> byName(pack.rows(), Row::id), PackDiff::content);
        compare("precedence of", PackDiff::silencedBy, Function.identity());
        compare("text", Pack::texts, Function.identity());
        compare("citation", Pack::citations, Function.identity());
        compare("question", Pack::questions, Function.identity());
        compareCases();
        return lines;
    }

    private <T> void compare(String what, Function<Pack, Map<String, T>> part, Function<? super T, ?> content) {
        for (Difference<T> one : Difference.between(part.apply(before.pack()), part.apply(after.pack()), content)) {
            String how = one.before() == null ? "+ " : one.after() == null ? "- " : "~ ";
            lines.add(how + what + " " + one.name());
        }
    }

    /** Parts of a pack by their names. */
    static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        Map<String, T> byName = new TreeMap<>();
        all.forEach(one -> byName.put(name.apply(one), one));
        return byName;
    }

    /** What a rule says, wherever it stands. */
    static Object content(Derivation rule) {
        return List.of(rule.givens(), rule.code(), rule.rule());
    }

    /** What a row says, wherever it stands. */
    static Object content(Row row) {
        return List.of(
                row.topic(),
                row.rules(),
                row.cells().stream().map(Cell::criterion).sorted().toList(),
                row.conclusion(),
                row.role(),
                row.direction(),
                row.grade(),
                row.chk(),
                row.citations(),
                row.note());
    }

    /** The rows that silence each row. */
    static Map<String, Set<String>> silencedBy(Pack pack) {
        Map<String, Set<String>> silencedBy = new TreeMap<>();
        pack.rows()
                .forEach(row -> silencedBy.put(
                        row.id(),
                        pack.silencings().stream()
                                .filter(silencing -> silencing.row().equals(row.id()))
                                .map(silencing -> silencing.by())
                                .collect(Collectors.toCollection(TreeSet::new))));
        return silencedBy;
    }

    private void compareCases() {
        Map<String, GoldenCase> cases = new TreeMap<>();
        for (LoadedPack pack : List.of(before, after)) {
            CaseReader.read(pack.files(), new ArrayList<>()).forEach(golden -> cases.put(golden.id(), golden));
        }
        int changed = 0;
        for (GoldenCase golden : cases.values()) {
            Map<String, Recommendation> old = byConclusion(before, golden);
            Map<String, Recommendation> now = byConclusion(after, golden);
            int count = lines.size();
            Set<String> conclusions = new LinkedHashSet<>(old.keySet());
            conclusions.addAll(now.keySet());
            for (String conclusion : conclusions) {
                String was = standing(old.get(conclusion));
                String is = standing(now.get(conclusion));
                if (!was.equals(is)) {
                    lines.add("case " + golden.id() + ": " + conclusion + " was " + was + ", is " + is);
                }
            }
            changed += lines.size() > count ? 1 : 0;
        }
        if (changed > 0) {
            lines.add("answers changed in %d of %d cases".formatted(changed, cases.size()));
        }
    }

    private static Map<String, Recommendation> byConclusion(LoadedPack pack, GoldenCase golden) {
        Guidance guidance = pack.evaluation().evaluate(golden.facts(), golden.asOf());
        Map<String, Recommendation> byConclusion = new TreeMap<>();
        guidance.recommendations().forEach(one -> byConclusion.put(one.conclusion(), one));
        return byConclusion;
    }

    /** How a conclusion stands, and by which rules: the reason for a change is the rule that came, went or stands otherwise. */
    private static String standing(@Nullable Recommendation one) {
        return one == null
                ? "not said"
                : one.role() + " " + one.applicability() + " by " + String.join(", ", new TreeSet<>(one.rules()));
    }
}
