package org.sextant.guidance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentId;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.LabResult;
import org.sextant.model.LabUnits;
import org.sextant.model.Sex;

class LabTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 10);

    @Test
    void the_limit_itself_is_normal() {
        assertThat(hemoglobin("13.0", "g/dL", "13.0", "2024-02-01").isLow().text())
                .isEqualTo("NO");
        assertThat(hemoglobin("129", "g/L", "130", "2024-02-01").isLow().text()).isEqualTo("YES");
    }

    @Test
    void without_a_printed_limit_the_answer_is_an_assumption_in_any_unit() {
        Value low = hemoglobin("118", "g/L", null, "2024-02-01")
                .elseLow("13.0 g/dL", "12.0 g/dL")
                .isLow();

        assertThat(low.known()).isEqualTo(Anything.ANYTHING);
        assertThat(low.assumed()).isEqualTo(Words.YES);
        assertThat(low.assumptions()).singleElement().asString().contains("13.0 g/dL");
    }

    @Test
    void a_result_of_31_days_ago_is_not_used_and_one_of_30_is() {
        assertThat(hemoglobin("9", "g/dL", "13", "2024-01-10")
                        .recent(30)
                        .isLow()
                        .known())
                .isEqualTo(Anything.ANYTHING);
        assertThat(hemoglobin("9", "g/dL", "13", "2024-01-11")
                        .recent(30)
                        .isLow()
                        .text())
                .isEqualTo("YES");
    }

    @Test
    void a_result_after_a_transfusion_or_in_an_unknown_unit_says_nothing() {
        LabResult transfused =
                new LabResult("hemoglobin", BigDecimal.TEN, "g/dL", new BigDecimal("13"), null, "after transfusion");

        assertThat(lab(transfused, "2024-02-01").isLow().known()).isEqualTo(Anything.ANYTHING);
        assertThat(hemoglobin("7.3", "cups", null, "2024-02-01")
                        .elseLow("13 g/dL", "12 g/dL")
                        .isLow()
                        .assumed())
                .isEqualTo(Anything.ANYTHING);
    }

    @Test
    void units_are_converted_by_analyte() {
        assertThat(LabUnits.convert("hemoglobin", new BigDecimal("118"), "g/L", "g/dL"))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("11.8"));
        assertThat(LabUnits.convert("neutrophils", new BigDecimal("8200"), "/uL", "10^9/L"))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("8.2"));
        assertThat(LabUnits.convert("calcium", new BigDecimal("2.5"), "mmol/L", "mg/dL"))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("10.02"));
        assertThat(LabUnits.convert("hemoglobin", BigDecimal.ONE, "mg/dL", "mmol/L"))
                .isEmpty();
    }

    private static Lab hemoglobin(String value, String unit, @Nullable String low, String date) {
        return lab(
                new LabResult(
                        "hemoglobin",
                        new BigDecimal(value),
                        unit,
                        low == null ? null : new BigDecimal(low),
                        null,
                        null),
                date);
    }

    private static Lab lab(LabResult result, String date) {
        Evidence evidence = new Evidence(DocumentId.of(new byte[0]), 1, 0, 4, "fact", "test");
        Fact reading = Fact.stated(result, new ClinicalDate(date), evidence);
        return new Lab(
                "hemoglobin",
                "hemoglobin",
                List.of(Lab.Reading.of(reading)),
                List.of(),
                TODAY,
                Sex.MALE,
                0,
                null,
                null);
    }
}
