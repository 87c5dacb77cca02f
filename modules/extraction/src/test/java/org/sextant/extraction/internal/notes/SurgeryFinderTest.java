package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.SurgicalProcedure;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurgeryFinderTest {
    @Test
    void what_would_be_reasonable_is_planned_and_what_is_advised_against_is_not() {
        assertThat(Extracted.brief(
                        SurgicalProcedure.class,
                        "The MDT felt that laparoscopic left adrenalectomy would be reasonable."))
                .containsExactly("PLANNED {laterality=LEFT, name=adrenalectomy}");
        assertThat(Extracted.brief(SurgicalProcedure.class, "RCC. Would not recommend upfront nephrectomy."))
                .isEmpty();
    }

    @Test
    void a_specimen_is_taken_on_the_day_of_its_operation() {
        assertThat(
                        Extracted.brief(
                                SurgicalProcedure.class,
                                "SURGICAL PATHOLOGY REPORT\nCollected: 2025-05-06  Reported: 2025-05-12\nSPECIMEN: Left kidney, radical nephrectomy\nDIAGNOSIS: clear cell renal cell carcinoma"))
                .anySatisfy(brief -> assertThat(brief).contains("name=radical nephrectomy} 2025-05-06"));
    }

    @Test
    void giving_a_kidney_is_its_own_operation_and_nerves_are_none() {
        assertThat(Extracted.brief(
                        SurgicalProcedure.class,
                        "s/p L donor nephrectomy 2004. CN II-XII intact. Nephrostomy changed."))
                .contains("PRESENT {laterality=LEFT, name=donor nephrectomy} 2004")
                .hasSize(1);
    }

    @Test
    void side_kind_and_month_are_read() {
        assertThat(Extracted.brief(SurgicalProcedure.class, "Right lap radical nephrectomy 06/2018."))
                .contains("PRESENT {laterality=RIGHT, name=radical nephrectomy} 2018-06")
                .hasSize(1);
    }

    @Test
    void a_kidney_in_place_denies_its_removal_and_a_condition_says_nothing() {
        assertThat(
                        Extracted.brief(
                                SurgicalProcedure.class,
                                "Left kidney tumour, kidney in place. If bleeding recurs, palliative nephrectomy may be needed."))
                .contains("ABSENT {name=nephrectomy}")
                .hasSize(1);
    }

    @Test
    void planned_and_declined_are_not_done() {
        assertThat(Extracted.brief(
                        SurgicalProcedure.class,
                        "Partial nephrectomy planned for June. Declined metastasectomy. Her father had a nephrectomy."))
                .contains("PLANNED {name=partial nephrectomy}", "ABSENT {name=metastasectomy}")
                .hasSize(2);
    }
}
