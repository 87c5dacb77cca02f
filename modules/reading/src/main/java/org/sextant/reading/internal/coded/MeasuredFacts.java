package org.sextant.reading.internal.coded;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.DiseaseStatus;
import org.sextant.model.Finding;
import org.sextant.model.HistologicGrade;
import org.sextant.model.IssueKind;
import org.sextant.model.LabResult;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.StageGroup;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorMarkerTest;
import org.sextant.model.TumorSize;
import org.sextant.reading.internal.coded.CodeTables.Meaning;

/** The findings that answer a question: a test and its value, a category and its letter. */
final class MeasuredFacts {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern TNM = Pattern.compile("(?:american joint committee on cancer |ajcc |tumor stage )?"
            + "(?<prefix>[cpyr]{1,2})?(?<axis>[tnm])(?<value>is|[0-4](?:mi|[a-d])?|x)");
    /** A category with its meaning in words behind it. */
    private static final Pattern EXPLAINED = Pattern.compile("^(\\w{2,5}): .*");

    private static final Pattern STAGE = Pattern.compile(
            "(?:american joint committee on cancer |ajcc )?(?:stage )?(?<value>iv|iii|ii|i|[0-4])(?<letter>[a-d]?)");
    private static final Map<String, String> ROMAN = Map.of("1", "I", "2", "II", "3", "III", "4", "IV");
    private static final Pattern GRADE = Pattern.compile(
            "(?:(?:nottingham|fuhrman|who/isup|isup) )?(?:histologic )?(?:grade )?(?:g)?(?<value>[1-4])(?: .*)?");

    /** Registries write 95 and more for nodes that were not counted. */
    private static final int MOST_NODES = 90;

    private final CodeTables tables;
    private final LabUnits units;

    MeasuredFacts(CodeTables tables, LabUnits units) {
        this.tables = tables;
        this.units = units;
    }

    /** The findings, at most one; where a value is known and cannot be used, the reason is added to the issues. */
    List<? extends Finding> find(Meaning question, CodedEntry entry, List<IssueKind> issues) {
        Optional<? extends Finding> found =
                switch (question.kind()) {
                    case "LabResult" -> laboratory(question.value(), entry, issues);
                    case "TumorSize" -> size(question.value(), entry, issues);
                    case "RegionalLymphNodes" -> nodes(question.value(), entry);
                    case "PerformanceStatus" -> performance(question.value(), entry);
                    case "TnmCategory" -> tnm(question, entry);
                    case "TnmFinding" -> namedTnm(question, entry);
                    case "StageGroup" -> stage(entry);
                    case "HistologicGrade" -> grade(question.value(), entry);
                    case "TumorMarkerTest" -> marker(question.value(), entry);
                    case "DiseaseStatusQuestion" ->
                        findAnswer(entry, "DiseaseStatusAnswer").map(DiseaseStatus::new);
                    default -> Optional.empty();
                };
        return found.stream().toList();
    }

    private Optional<LabResult> laboratory(String analyte, CodedEntry entry, List<IssueKind> issues) {
        Optional<BigDecimal> value = findNumber(entry.valueNumber());
        if (value.isEmpty() || entry.comparator() != null) {
            return Optional.empty();
        }
        Optional<String> unit = Optional.ofNullable(entry.unit()).flatMap(units::findUnit);
        if (unit.isEmpty() || !units.measures(analyte, unit.get())) {
            issues.add(IssueKind.UNIT_MISSING);
            return Optional.empty();
        }
        if (!units.isPossible(analyte, unit.get(), value.get())) {
            issues.add(IssueKind.IMPLAUSIBLE_VALUE);
            return Optional.empty();
        }
        @Nullable BigDecimal low = findNumber(entry.low()).orElse(null);
        @Nullable BigDecimal high = findNumber(entry.high()).orElse(null);
        boolean inOrder = low == null || high == null || low.compareTo(high) <= 0;
        return Optional.of(
                new LabResult(analyte, value.get(), unit.get(), inOrder ? low : null, inOrder ? high : null, null));
    }

    private Optional<TumorSize> size(String target, CodedEntry entry, List<IssueKind> issues) {
        Optional<BigDecimal> value = findNumber(entry.valueNumber()).filter(size -> size.signum() > 0);
        if (value.isEmpty() || entry.comparator() != null) {
            return Optional.empty();
        }
        String unit = Optional.ofNullable(entry.unit()).flatMap(units::findUnit).orElse("");
        if (!unit.equals("mm") && !unit.equals("cm")) {
            issues.add(IssueKind.UNIT_MISSING);
            return Optional.empty();
        }
        BigDecimal millimetres = unit.equals("cm") ? value.get().movePointRight(1) : value.get();
        return Optional.of(new TumorSize(plain(millimetres), target));
    }

    /** One number of the two; whether another entry gives the other of the same nodes, the codes do not say. */
    private static Optional<RegionalLymphNodes> nodes(String what, CodedEntry entry) {
        return findNumber(entry.valueNumber())
                .filter(count -> entry.comparator() == null && isWhole(count) && count.intValue() <= MOST_NODES)
                .map(BigDecimal::intValue)
                .map(count -> what.equals("examined")
                        ? new RegionalLymphNodes(count, null)
                        : new RegionalLymphNodes(null, count));
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
    }

    private Optional<PerformanceStatus> performance(String scale, CodedEntry entry) {
        @Nullable String words = entry.valueNumber() == null ? entry.valueText() : entry.valueNumber();
        return findNumber(findAnswer(entry, "PerformanceAnswer").orElse(words))
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue)
                .filter(value ->
                        scale.equals("ECOG") ? value >= 0 && value <= 5 : value >= 0 && value <= 100 && value % 10 == 0)
                .map(value -> new PerformanceStatus(scale, value));
    }

    private Optional<TnmCategory> tnm(Meaning question, CodedEntry entry) {
        return answers(entry, "TnmAnswer")
                .flatMap(words -> tnm(words, question.qualifier()).stream())
                .filter(category -> category.axis().equals(question.value()))
                .findFirst();
    }

    /** A problem that is a category by its code; one whose words say something else is neither. */
    private static Optional<TnmCategory> namedTnm(Meaning meaning, CodedEntry entry) {
        return Stream.concat(entry.codes().stream(), entry.valueCodes().stream())
                .map(CodedEntry.Code::display)
                .filter(display -> display != null)
                .flatMap(display -> tnm(EXPLAINED.matcher(display).replaceFirst("$1"), "").stream())
                .filter(category -> category.value().equals(meaning.value()))
                .findFirst();
    }

    private static Optional<TnmCategory> tnm(String words, String asked) {
        Matcher match = TNM.matcher(CodeTables.plain(words));
        if (!match.matches()) {
            return Optional.empty();
        }
        String prefix = match.group("prefix") == null ? asked : match.group("prefix");
        // a question about the clinical category that is answered with the pathologic one is not understood
        if (!asked.isEmpty() && !prefix.endsWith(asked)) {
            return Optional.empty();
        }
        String axis = match.group("axis").toUpperCase(Locale.ROOT);
        String value = match.group("value").equals("x") ? "X" : match.group("value");
        return Optional.of(new TnmCategory(axis, prefix.isEmpty() ? null : prefix, axis + value, null));
    }

    private Optional<StageGroup> stage(CodedEntry entry) {
        return answers(entry, "StageAnswer")
                .map(words -> STAGE.matcher(CodeTables.plain(words)))
                .filter(Matcher::matches)
                .map(match -> (ROMAN.getOrDefault(match.group("value"), match.group("value")) + match.group("letter"))
                        .toUpperCase(Locale.ROOT))
                .map(StageGroup::new)
                .findFirst();
    }

    private Optional<HistologicGrade> grade(String system, CodedEntry entry) {
        Optional<String> answer = findAnswer(entry, "GradeAnswer");
        if (answer.isPresent() || system.equals("Gleason")) {
            return answer.or(() -> gleason(entry)).map(value -> new HistologicGrade(system, value));
        }
        return answers(entry, "GradeAnswer")
                .map(words -> GRADE.matcher(CodeTables.plain(words)))
                .filter(Matcher::matches)
                .map(match -> new HistologicGrade(system, match.group("value")))
                .findFirst();
    }

    /** A total score; what is below 6 may be the pattern of one part, and is neither. */
    private static Optional<String> gleason(CodedEntry entry) {
        return findNumber(entry.valueNumber())
                .filter(total ->
                        entry.comparator() == null && total.stripTrailingZeros().scale() <= 0)
                .filter(total -> total.intValue() >= 6 && total.intValue() <= 10)
                .map(total -> String.valueOf(total.intValue()));
    }

    private Optional<TumorMarkerTest> marker(String marker, CodedEntry entry) {
        Optional<String> coded = findAnswer(entry, "MarkerAnswer");
        if (marker.equals("MSI")) {
            return coded.filter("msi-h"::equals).map(value -> new TumorMarkerTest("MMR", "deficient"));
        }
        return coded.or(() -> answers(entry, "MarkerAnswer")
                        .map(CodeTables::plain)
                        .filter(words -> words.equals("positive") || words.equals("negative"))
                        .findFirst())
                .map(value -> new TumorMarkerTest(marker, value));
    }

    private Optional<String> findAnswer(CodedEntry entry, String kind) {
        return Codes.meanings(tables, entry.valueCodes()).stream()
                .filter(meaning -> meaning.kind().equals(kind))
                .map(Meaning::value)
                .findFirst();
    }

    /** The answer by its code, else its words: those beside the code, then those that stand alone. */
    private Stream<String> answers(CodedEntry entry, String kind) {
        Optional<String> coded = findAnswer(entry, kind);
        if (coded.isPresent()) {
            return coded.stream();
        }
        return Stream.concat(
                entry.valueCodes().stream()
                        .flatMap(code ->
                                Stream.of(Optional.ofNullable(code.display()).orElse(code.code()))),
                Stream.ofNullable(entry.valueText()));
    }

    private static Optional<BigDecimal> findNumber(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
