package org.sextant.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Conflict;
import org.sextant.model.DiseaseStatus;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.LabResult;
import org.sextant.model.LabUnits;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.TnmCategory;

/** Statements of two kinds that {@code incompatible.csv} says cannot both be so. */
final class Incompatible implements Contradiction {

    private static final Pattern COMPARISON = Pattern.compile("(=|<|>|<=|>=) ([0-9.]+)(?: (\\S+))?");

    private record Row(FactKey dispute, Side one, Side other, long days) {}

    private record Side(FactKey key, String value) {

        boolean holds(Fact fact) {
            return fact.assertion() == Assertion.PRESENT && fact.key().equals(key) && matches(fact.finding());
        }

        private boolean matches(Finding finding) {
            Matcher comparison = COMPARISON.matcher(value);
            if (!comparison.matches()) {
                return findWord(finding)
                        .filter(List.of(value.split(" \\| "))::contains)
                        .isPresent();
            }
            return findNumber(finding, comparison.group(3))
                    .filter(number ->
                            compares(number.compareTo(new BigDecimal(comparison.group(2))), comparison.group(1)))
                    .isPresent();
        }

        private static Optional<String> findWord(Finding finding) {
            if (finding instanceof DiseaseStatus status) {
                return Optional.of(status.value());
            }
            if (finding instanceof TnmCategory category) {
                return Optional.of(category.value());
            }
            return finding instanceof ClinicalAssessment assessment
                    ? Optional.of(assessment.value())
                    : Optional.empty();
        }

        private static Optional<BigDecimal> findNumber(Finding finding, @Nullable String unit) {
            if (finding instanceof PerformanceStatus status) {
                return Optional.of(BigDecimal.valueOf(status.value()));
            }
            return finding instanceof LabResult lab && lab.unit() != null && unit != null
                    ? LabUnits.convert(lab.analyte(), lab.value(), lab.unit(), unit)
                    : Optional.empty();
        }

        private static boolean compares(int sign, String operator) {
            return switch (operator) {
                case "=" -> sign == 0;
                case "<" -> sign < 0;
                case ">" -> sign > 0;
                case "<=" -> sign <= 0;
                default -> sign >= 0;
            };
        }
    }

    private final List<Row> rows = Table.read("incompatible.csv").rows().stream()
            .map(row -> new Row(
                    FactKey.parse(row.get(0)),
                    new Side(FactKey.parse(row.get(1)), row.get(2)),
                    new Side(FactKey.parse(row.get(3)), row.get(4)),
                    Long.parseLong(row.get(5))))
            .toList();

    @Override
    public List<Conflict> find(Premises premises) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Row row : rows) {
            List<Fact> others = facts(premises).filter(row.other()::holds).toList();
            facts(premises)
                    .filter(row.one()::holds)
                    .flatMap(one -> others.stream()
                            .filter(other -> Contradiction.isOfOneTime(one, other, row.days()))
                            .map(other -> new Conflict(row.dispute(), List.of(one, other))))
                    .forEach(conflicts::add);
        }
        return conflicts;
    }

    private static Stream<Fact> facts(Premises premises) {
        return premises.all().stream().filter(Fact.class::isInstance).map(Fact.class::cast);
    }
}
