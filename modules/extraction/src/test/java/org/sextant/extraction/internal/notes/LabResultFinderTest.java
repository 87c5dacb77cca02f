package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.LabResult;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabResultFinderTest {
    @Test
    void a_letter_gives_value_unit_limits_and_day() {
        assertThat(
                        Extracted.brief(
                                LabResult.class,
                                "Kidney cancer clinic, 14 May 2025. Bloods 12 May 2025: Hb 112, adj Ca 2.42 (2.20-2.60), neutrophils 3.4 (2.0-7.5)."))
                .contains(
                        "PRESENT {analyte=hemoglobin, unit=g/L, value=112} 2025-05-12",
                        "PRESENT {analyte=calcium corrected, high=2.60, low=2.20, unit=mmol/L, value=2.42} 2025-05-12",
                        "PRESENT {analyte=neutrophils, high=7.5, low=2.0, unit=10*9/L, value=3.4} 2025-05-12")
                .hasSize(3);
    }

    @Test
    void calcium_and_albumin_stand_beside_each_other_uncorrected() {
        assertThat(Extracted.brief(LabResult.class, "RCC. Labs: Ca 9.8, alb 2.9, Cr 1.1, Hgb 9.4."))
                .contains(
                        "PRESENT {analyte=calcium, unit=mg/dL, value=9.8}",
                        "PRESENT {analyte=albumin, unit=g/dL, value=2.9}",
                        "PRESENT {analyte=creatinine, unit=mg/dL, value=1.1}",
                        "PRESENT {analyte=hemoglobin, unit=g/dL, value=9.4}")
                .hasSize(4);
    }

    @Test
    void a_unit_that_could_be_two_is_left_out() {
        assertThat(Extracted.brief(LabResult.class, "RCC. Hb 9.4 today."))
                .contains("PRESENT {analyte=hemoglobin, value=9.4}")
                .hasSize(1);
    }

    @Test
    void single_limits_are_read_by_their_names() {
        assertThat(Extracted.brief(
                        LabResult.class, "HEMOGLOBIN 10.9 g/dL [LLN 12.0]\nLDH 480 U/L (ULN 240)\nANC 9.1 ref 7.5"))
                .contains(
                        "PRESENT {analyte=hemoglobin, low=12.0, unit=g/dL, value=10.9}",
                        "PRESENT {analyte=ldh, high=240, unit=U/L, value=480}",
                        "PRESENT {analyte=neutrophils, high=7.5, unit=10*9/L, value=9.1}")
                .hasSize(3);
    }

    @Test
    void a_value_impossible_in_its_unit_is_never_converted() {
        assertThat(Extracted.brief(LabResult.class, "Hemoglobin 130 g/dL (13.0-17.0). Calcium 98 mg/dL."))
                .isEmpty();
    }

    @Test
    void an_impossible_value_is_told_as_an_issue() {
        assertThat(Extracted.document("Hemoglobin 130 g/dL (13.0-17.0).").issues())
                .extracting(Issue::kind)
                .containsExactly(IssueKind.IMPLAUSIBLE_VALUE);
    }

    @Test
    void a_count_after_transfusion_or_on_steroids_is_provisional() {
        assertThat(Extracted.brief(
                        LabResult.class,
                        "Hb 9.1 g/dL after transfusion of 2 units. Neutrophils 9.8, patient on dexamethasone 4 mg bd."))
                .contains(
                        "PRESENT {analyte=hemoglobin, provisional=after transfusion, unit=g/dL, value=9.1}",
                        "PRESENT {analyte=neutrophils, provisional=on steroids, unit=10*9/L, value=9.8}")
                .hasSize(2);
    }

    @Test
    void thresholds_percentages_and_other_markers_are_no_results() {
        assertThat(Extracted.brief(
                        LabResult.class,
                        "Transfuse for Hgb 7.0. WBC 12.4 (N 78 %). CA 19-9 11. HbA1c 48. Platelets 512k."))
                .contains(
                        "PRESENT {analyte=wbc, unit=10*9/L, value=12.4}",
                        "PRESENT {analyte=platelets, unit=10*9/L, value=512}")
                .hasSize(2);
    }

    @Test
    void a_test_without_a_number_has_no_result() {
        assertThat(Extracted.brief(LabResult.class, "PLATELET COUNT   SEE NOTE\nCALCIUM   TEST CANCELLED"))
                .isEmpty();
    }

    @Test
    void a_value_copied_forward_without_its_day_is_left_out() {
        assertThat(Extracted.brief(LabResult.class, "Results: Plt 274, Ca 9.4 (prev)."))
                .isEmpty();
    }

    @Test
    void a_table_gives_each_day_its_own_value() {
        assertThat(
                        Extracted.brief(
                                LabResult.class,
                                "                 05/01/2025   19/02/2025   Ref\nHaemoglobin      108 L        101 L        115-165 g/L"))
                .contains(
                        "PRESENT {analyte=hemoglobin, high=165, low=115, unit=g/L, value=108} 2025-01-05",
                        "PRESENT {analyte=hemoglobin, high=165, low=115, unit=g/L, value=101} 2025-02-19")
                .hasSize(2);
    }

    @Test
    void earlier_results_keep_their_days() {
        assertThat(Extracted.brief(LabResult.class, "Previous PSA: 2025-04-08  9.8 ; 2025-01-10  3.1"))
                .contains(
                        "PRESENT {analyte=psa, unit=ng/mL, value=9.8} 2025-04-08",
                        "PRESENT {analyte=psa, unit=ng/mL, value=3.1} 2025-01-10")
                .hasSize(2);
    }
}
