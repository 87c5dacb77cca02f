package org.sextant.guidance.internal.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.rules.Numbers;
import org.sextant.guidance.rules.Test;
import org.sextant.model.LabUnits;
import org.sextant.model.Sex;

/** The tests and limits that a pack writes down for an input, in its tables and in the rules that are given it. */
final class WrittenTests {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern MOVED = Pattern.compile("\\.plus(Day|Week|Month|Year)s\\((\\d+)\\)");
    private static final Pattern PRINTED = Pattern.compile("\\.else(Low|High)\\(\"([^\"]*)\"(?:, \"([^\"]*)\")?\\)");
    private static final Pattern IN_UNIT = Pattern.compile("\\.in\\(\"([^\"]*)\"\\)\\.is\\(\"([^\"]*)\"\\)");

    private final Plan plan;
    private final Input input;

    WrittenTests(Plan plan, int input) {
        this.plan = plan;
        this.input = plan.inputs().get(input);
    }

    /** How rules take laboratory results: a unit, the limits that count as printed, and all limits there are. */
    record LabLimits(
            String unit, @Nullable BigDecimal low, @Nullable BigDecimal high, Set<BigDecimal> all) {}

    /** The words that any test asks for. */
    Set<String> words() {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        tests().forEach(test -> {
            if (plain(test) instanceof Test.OneOf oneOf) {
                words.addAll(oneOf.words().values());
            }
        });
        return words;
    }

    /** The limits that any test has. */
    Set<BigDecimal> limits() {
        Set<BigDecimal> limits = new TreeSet<>();
        tests().forEach(test -> addLimits(test, limits));
        return limits;
    }

    private static void addLimits(Test test, Collection<BigDecimal> limits) {
        if (plain(test) instanceof Test.InRange inRange) {
            for (Numbers range : inRange.ranges()) {
                Stream.of(Optional.ofNullable(range.low()), Optional.ofNullable(range.high()))
                        .flatMap(Optional::stream)
                        .forEach(limits::add);
            }
        }
    }

    /** The days that lie as far from these as a rule that is given the input moves a day. */
    Set<LocalDate> limits(Collection<LocalDate> anchors) {
        Set<LocalDate> limits = new TreeSet<>(anchors);
        readers(Derivation.Kind.VALUE).forEach(rule -> MOVED.matcher(String.join(" ", rule.code()))
                .results()
                .forEach(moved -> anchors.forEach(day -> {
                    limits.add(moved(day, moved, 1));
                    limits.add(moved(day, moved, -1));
                })));
        return limits;
    }

    private static LocalDate moved(LocalDate day, MatchResult by, int direction) {
        long amount = direction * Long.parseLong(by.group(2));
        return switch (by.group(1)) {
            case "Day" -> day.plusDays(amount);
            case "Week" -> day.plusWeeks(amount);
            case "Month" -> day.plusMonths(amount);
            default -> day.plusYears(amount);
        };
    }

    /** Whether any rule is given the input as laboratory results. */
    boolean isLab() {
        return readers(Derivation.Kind.LAB).findAny().isPresent();
    }

    /** The limits of laboratory results; empty where no rule writes any. */
    Optional<LabLimits> labLimits(@Nullable Sex sex) {
        String analyte = input.from().get(0).qualifier();
        List<String> code = readers(Derivation.Kind.LAB)
                .map(rule -> calls(rule, Derivation.Kind.LAB))
                .flatMap(List::stream)
                .toList();
        Optional<String> unit = code.stream()
                .flatMap(one -> PRINTED.matcher(one).results())
                .map(found -> unit(found.group(2)))
                .findFirst()
                .or(() -> code.stream()
                        .flatMap(one -> IN_UNIT.matcher(one).results())
                        .map(found -> found.group(1))
                        .findFirst());
        return unit.map(common -> {
            Set<BigDecimal> all = new TreeSet<>();
            BigDecimal low = null;
            BigDecimal high = null;
            for (String one : code) {
                for (MatchResult found : PRINTED.matcher(one).results().toList()) {
                    boolean womens = sex == Sex.FEMALE && found.group(3) != null;
                    BigDecimal limit = new BigDecimal(number(womens ? found.group(3) : found.group(2)));
                    all.add(limit);
                    low = found.group(1).equals("Low") ? limit : low;
                    high = found.group(1).equals("High") ? limit : high;
                }
                IN_UNIT.matcher(one).results().forEach(found -> {
                    List<BigDecimal> limits = new ArrayList<>();
                    addLimits(Test.of(found.group(2)), limits);
                    limits.forEach(limit -> LabUnits.convert(analyte, limit, found.group(1), common)
                            .ifPresent(all::add));
                });
            }
            return new LabLimits(common, low, high, all);
        });
    }

    private static String number(String limit) {
        return limit.substring(0, limit.indexOf(' '));
    }

    private static String unit(String limit) {
        return limit.substring(limit.indexOf(' ') + 1);
    }

    private static Test plain(Test test) {
        return test instanceof Test.Not not ? not.inner() : test;
    }

    private Stream<Test> tests() {
        Stream<Test> ofTables = plan.probes().stream()
                .filter(probe -> probe.cell().input().equals(input.name()))
                .map(Probe::test);
        Stream<Test> ofRules = readers(Derivation.Kind.VALUE)
                .flatMap(rule -> calls(rule, Derivation.Kind.VALUE).stream())
                .flatMap(WrittenTests::tests);
        return Stream.concat(ofTables, ofRules);
    }

    /** {@code .is("test")} and {@code .banded("test", "word", ...)}. */
    private static Stream<Test> tests(String calls) {
        List<Test> tests = new ArrayList<>();
        for (MatchResult call : Pattern.compile("\\.(is|banded)\\(([^)]*)\\)")
                .matcher(calls)
                .results()
                .toList()) {
            List<MatchResult> texts = QUOTED.matcher(call.group(2)).results().toList();
            for (int i = 0; i < texts.size(); i += 2) {
                Test.parse(texts.get(i).group(1)).ifPresent(tests::add);
            }
        }
        return tests.stream();
    }

    /** The rules that are given the input. */
    private Stream<Derivation> readers(Derivation.Kind kind) {
        return plan.pack().derivations().stream()
                .filter(rule -> rule.givens().stream().anyMatch(given -> isOfInput(given, kind)));
    }

    private boolean isOfInput(Derivation.Given given, Derivation.Kind kind) {
        return given.kind() == kind
                && (kind == Derivation.Kind.LAB
                        ? plan.pack().findLab(given.name()).equals(Optional.of(input))
                        : given.name().equals(input.name()));
    }

    /** The chains of calls that a rule makes on what it is given for the input. */
    private List<String> calls(Derivation rule, Derivation.Kind kind) {
        List<String> calls = new ArrayList<>();
        for (Derivation.Given given : rule.givens()) {
            if (isOfInput(given, kind)) {
                Pattern chain = Pattern.compile(Pattern.quote(given.variable()) + "((?:\\.\\w+\\([^()]*\\))+)");
                rule.code().forEach(code -> chain.matcher(code).results().forEach(found -> calls.add(found.group(1))));
            }
        }
        return calls;
    }
}
