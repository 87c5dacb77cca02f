package org.sextant.guidance.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.guidance.internal.pack.Cell;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.PackReader;
import org.sextant.guidance.internal.pack.Problems;
import org.sextant.guidance.internal.pack.Row;
import org.sextant.model.Applicability;
import org.sextant.model.CanonicalJson;
import org.sextant.model.CaseFacts;
import org.sextant.model.Criterion;
import org.sextant.model.Forms;
import org.sextant.model.Premise;
import org.sextant.model.Truth;

/** Whether the golden cases of the kidney pack show every row speaking, silent and open, and that each of its tests counts. */
class RowCasesTest {

    private static final Path KIDNEY = Path.of("../../rules/kidney/2026.1");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    /** A limit in a derivation: calendar arithmetic, the age of a result, a number in a test. */
    private static final Pattern LIMIT = Pattern.compile(
            "plus(?:Days|Weeks|Months|Years)\\(\\d|recent\\(\\d|is\\(\"[<>=]|banded\\([^;]*\"(?:[<>=]|\\d)|\\.isLow\\(|\\.isHigh\\(");

    /**
     * Tests that another test of their row implies, so that none of them can fail alone: a risk group before drugs and a removed spread are derived only
     * where drugs have begun and all spread is removed; a complete response is a response; a count of up to one is never of the poor group.
     */
    private static final Set<String> IMPLIED = Set.of(
            "CN-24.a: systemicStarted YES",
            "CN-11.a: systemicStarted YES",
            "CN-11.b: responded YES",
            "MDT-17.b: imdcGroup favourable | intermediate",
            "MDT-13.e: metStatus M1_NED",
            "MDT-13.d: metStatus M1_NED");

    private static final Pattern NAMED = Pattern.compile("\\.named\\(\"(\\w+)\"");

    private static final PackFiles FILES = PackFiles.read(KIDNEY);
    private static final Pack PACK = PackReader.read(FILES, new Problems());
    private static SoloRows solo;
    private static final List<GoldenCase> CASES = new ArrayList<>();
    private static final Map<String, Map<String, SoloRows.Answer>> BY_CASE = new ConcurrentHashMap<>();

    @BeforeAll
    static void ask_every_row_of_every_golden_case(@TempDir Path folder) throws IOException {
        solo = SoloRows.of(KIDNEY, folder);
        CASES.addAll(CaseReader.read(FILES, new ArrayList<>()));
        CASES.parallelStream().forEach(golden -> BY_CASE.put(golden.id(), solo.of(golden.facts(), golden.asOf())));
    }

    @Test
    void there_are_at_least_four_hundred_golden_cases() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void every_row_has_a_case_in_which_it_speaks() {
        assertThat(rowsWithout(SoloRows.Answer::isSpeaking)).isEmpty();
    }

    /** Silenced by one test only, with all others met: what is near and yet not so. */
    @Test
    void every_row_that_can_be_denied_has_a_case_that_one_test_keeps_it_from() {
        Set<String> deniable = PACK.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(RowCasesTest::canBeDenied))
                .map(Row::id)
                .collect(Collectors.toSet());
        assertThat(deniable).hasSizeGreaterThan(PACK.rows().size() - 5);
        assertThat(rowsWithout(RowCasesTest::isKeptByOneTest).stream().filter(deniable::contains))
                .isEmpty();
    }

    /** Of an input that takes in many words none is denied for good, and that no dispute is derived is never certain. */
    private static boolean canBeDenied(Cell cell) {
        Input input = PACK.inputs().get(cell.input());
        return input.isDerived()
                ? !(cell.test().equals("CONFLICT") && input.name().equals("imdcAgreement"))
                : input.from().stream().noneMatch(key -> key.qualifier().endsWith("*"));
    }

    @Test
    void every_row_has_a_case_that_leaves_it_open() {
        assertThat(rowsWithout(answer -> answer.applicability() == Applicability.UNDETERMINED))
                .isEmpty();
    }

    private static boolean isKeptByOneTest(SoloRows.Answer answer) {
        return answer.applicability() == Applicability.DOES_NOT_APPLY
                && answer.criteria().stream()
                                .filter(one -> one.truth() == Truth.FALSE)
                                .count()
                        == 1
                && answer.criteria().stream()
                        .allMatch(one -> one.truth() == Truth.FALSE
                                || one.assumption() != null
                                || one.test().equals("UNKNOWN"));
    }

    private static List<String> rowsWithout(Predicate<SoloRows.Answer> kind) {
        Set<String> with = new HashSet<>();
        BY_CASE.values()
                .forEach(answers -> answers.forEach((row, answer) -> {
                    if (kind.test(answer)) {
                        with.add(row);
                    }
                }));
        return PACK.rows().stream()
                .map(Row::id)
                .filter(row -> !with.contains(row))
                .toList();
    }

    @Test
    void every_number_in_a_table_has_cases_below_at_and_above_it() {
        Map<String, Set<BigDecimal>> seen = new TreeMap<>();
        BY_CASE.values().forEach(answers -> answers.values()
                .forEach(answer -> answer.criteria().forEach(criterion -> number(criterion.value())
                        .ifPresent(value -> seen.computeIfAbsent(criterion.input(), input -> new TreeSet<>())
                                .add(value)))));
        List<String> lacking = new ArrayList<>();
        for (Row row : PACK.rows()) {
            for (Cell cell : row.cells()) {
                for (BigDecimal limit : limits(cell)) {
                    if (limit.signum() == 0) {
                        continue;
                    }
                    Set<BigDecimal> values = seen.getOrDefault(cell.input(), Set.of());
                    boolean below = values.stream().anyMatch(value -> value.compareTo(limit) < 0);
                    boolean at = values.stream().anyMatch(value -> value.compareTo(limit) == 0);
                    boolean above = values.stream().anyMatch(value -> value.compareTo(limit) > 0);
                    if (!(below && at && above)) {
                        lacking.add(cell.input() + " " + limit + " of " + row.id());
                    }
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    private static Optional<BigDecimal> number(String value) {
        return value != null && value.matches("\\d+(?:\\.\\d+)?")
                ? Optional.of(new BigDecimal(value))
                : Optional.empty();
    }

    private static List<BigDecimal> limits(Cell cell) {
        if (!cell.test().matches("[<>=. |\\d]+")) {
            return List.of();
        }
        return NUMBER.matcher(cell.test())
                .results()
                .map(found -> new BigDecimal(found.group()))
                .toList();
    }

    /** Dates and numbers in logic/*.drl: a triple of cases {@code L-name-below}, {@code -at} and {@code -above} each. */
    @Test
    void every_derivation_with_a_limit_has_cases_below_at_and_above_it() {
        Set<String> ids = CASES.stream().map(GoldenCase::id).collect(Collectors.toSet());
        List<String> lacking = new ArrayList<>();
        for (String file : FILES.list("logic", ".drl")) {
            for (String rule : FILES.find(file).orElseThrow().split("(?m)^rule ")) {
                Matcher named = NAMED.matcher(rule);
                if (named.find() && LIMIT.matcher(rule).find()) {
                    List.of("below", "at", "above").stream()
                            .map(place -> "L-" + named.group(1) + "-" + place)
                            .filter(id -> !ids.contains(id))
                            .forEach(lacking::add);
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    /**
     * Each test of each row counts: a golden case shows the row silent for want of this test alone, or, from a case in which the row speaks, one
     * statement is taken away or replaced by another that golden cases make of the same thing, until this test is met no more and the row is silent.
     * With the corpora, for the time it takes.
     */
    @Test
    @Tag("corpus")
    void each_test_of_each_row_matters() {
        Map<String, List<Premise>> pool = new TreeMap<>();
        CASES.forEach(golden -> golden.facts().premises().forEach(premise -> pool.computeIfAbsent(
                        premise.key().toString(), key -> new ArrayList<>())
                .add(premise)));
        pool.replaceAll((key, premises) -> distinct(premises));
        List<String> idle = PACK.rows().parallelStream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> !isShown(row, cell))
                        .filter(cell ->
                                positives(row).stream().limit(3).noneMatch(golden -> matters(row, cell, golden, pool)))
                        .map(cell -> row.id() + ": " + cell.criterion()))
                .toList();
        assertThat(idle).containsExactlyInAnyOrderElementsOf(IMPLIED);
    }

    private static boolean isShown(Row row, Cell cell) {
        return BY_CASE.values().stream()
                .map(answers -> answers.get(row.id()))
                .anyMatch(answer -> answer != null && isForWantOf(cell, answer));
    }

    private static boolean isForWantOf(Cell cell, SoloRows.Answer answer) {
        return !answer.isSpeaking()
                && answer.criteria().stream().anyMatch(one -> isOf(cell, one))
                && answer.criteria().stream()
                        .allMatch(one -> isOf(cell, one)
                                || one.assumption() != null
                                || one.test().equals("UNKNOWN"));
    }

    private static boolean isOf(Cell cell, Criterion criterion) {
        return criterion.input().equals(cell.input()) && criterion.test().equals(cell.test());
    }

    private static List<Premise> distinct(Collection<Premise> premises) {
        Map<String, Premise> byContent = new LinkedHashMap<>();
        for (Premise premise : premises) {
            Map<String, Object> form = new TreeMap<>(Forms.of((Record) premise));
            form.remove("evidence");
            form.remove("sides");
            byContent.putIfAbsent(CanonicalJson.write(form), premise);
        }
        return List.copyOf(byContent.values());
    }

    private static List<GoldenCase> positives(Row row) {
        return CASES.stream()
                .filter(golden -> Optional.ofNullable(BY_CASE.get(golden.id()).get(row.id()))
                        .filter(SoloRows.Answer::isSpeaking)
                        .isPresent())
                .toList();
    }

    private static boolean matters(Row row, Cell cell, GoldenCase golden, Map<String, List<Premise>> pool) {
        Set<String> keys = new LinkedHashSet<>(grounds(row, cell, golden));
        keys.addAll(pool.keySet());
        for (String key : keys) {
            List<Premise> rest = golden.facts().premises().stream()
                    .filter(premise -> !premise.key().toString().equals(key))
                    .toList();
            if (isSilenced(row, cell, golden, rest)) {
                return true;
            }
            for (Premise other : pool.getOrDefault(key, List.of())) {
                List<Premise> changed = new ArrayList<>(rest);
                changed.add(other);
                if (isSilenced(row, cell, golden, changed)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The keys a test stands on in a case: what is tried first, since most often it is one of them. */
    private static List<String> grounds(Row row, Cell cell, GoldenCase golden) {
        List<String> premises = BY_CASE.get(golden.id()).get(row.id()).criteria().stream()
                .filter(criterion -> isOf(cell, criterion))
                .flatMap(criterion -> criterion.premises().stream())
                .toList();
        return golden.facts().premises().stream()
                .filter(premise -> premises.contains(premise.id()))
                .map(premise -> premise.key().toString())
                .toList();
    }

    private static boolean isSilenced(Row row, Cell cell, GoldenCase golden, List<Premise> premises) {
        CaseFacts facts = CaseFacts.of(
                golden.facts().caseId(), golden.facts().patient(), List.of(), premises, List.of(), List.of());
        SoloRows.Answer answer = solo.of(facts, golden.asOf()).get(row.id());
        return answer != null && isForWantOf(cell, answer);
    }
}
