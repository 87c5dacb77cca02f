package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.Extracted;
import org.sextant.model.MedicationAdministration;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MedicationFinderTest {
    @Test
    void start_stop_and_reason_are_read_and_a_plan_is_a_plan() {
        assertThat(
                        Extracted.brief(
                                MedicationAdministration.class,
                                "RCC. Started sunitinib (Sutent) 3/2018, stopped 4/2018 toxicity. Plan: switch to cabozantinib 60 mg daily."))
                .contains(
                        "PRESENT {end=2018-04, ingredient=sunitinib, reasonStopped=toxicity, start=2018-03} 2018-03",
                        "PLANNED {ingredient=cabozantinib}")
                .hasSize(2);
    }

    @Test
    void short_forms_name_both_drugs_and_alternatives_are_nothing() {
        assertThat(
                        Extracted.brief(
                                MedicationAdministration.class,
                                "RCC. Ipi/nivo x4 from 05/2019 with CR. Enzalutamide - never started. Alternatives pem/axi or lenvatinib."))
                .contains(
                        "PRESENT {ingredient=ipilimumab, response=complete response, start=2019-05} 2019-05",
                        "PRESENT {ingredient=nivolumab, response=complete response, start=2019-05} 2019-05",
                        "ABSENT {ingredient=enzalutamide}")
                .hasSize(3);
    }

    @Test
    void a_drug_of_a_relative_is_not_the_patients() {
        assertThat(Extracted.brief(
                        MedicationAdministration.class, "Her sister had melanoma on nivolumab. No olaparib."))
                .contains("ABSENT {ingredient=olaparib}")
                .hasSize(1);
    }
}
