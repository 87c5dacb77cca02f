package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.extraction.Extracted;
import org.sextant.model.ClinicalAssessment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiseaseDateFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Clear cell RCC, diagnosed in March 2021.|statedDiagnosisDate|2021-03",
                "In May 2019 he was diagnosed with kidney cancer.|statedDiagnosisDate|2019-05",
                "Renal cell carcinoma, date of diagnosis: 14 May 2013|statedDiagnosisDate|2013-05-14",
                "ccRCC, dx 05/14/2013, now on surveillance.|statedDiagnosisDate|2013-05-14",
                "Lung metastases of the renal cancer were first seen on CT in January 2025.|statedMetastasisDate|2025-01",
                "Dx: mRCC (clear cell), dx 1/2025, primary in situ.|statedMetastasisDate|2025-01",
                "RCC: she developed bone metastases in June 2024.|statedMetastasisDate|2024-06",
            })
    void the_day_is_read_where_the_record_says_it(String text, String topic, String date) {
        assertThat(Extracted.brief(ClinicalAssessment.class, text))
                .anySatisfy(brief -> assertThat(brief).startsWith("PRESENT {topic=" + topic + ", value=" + date + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCC. Diagnosed with diabetes in March 2011.",
                "RCC. Her mother was diagnosed with kidney cancer in 1998.",
                "Recurrence of the RCC diagnosed in March 2021.",
                "RCC. No metastases were seen on CT in January 2025.",
                "Prostate cancer diagnosed in 2012, RCC under review.",
                "Diagnosed with breast cancer in 2012; metastatic RCC now.",
            })
    void what_dates_something_else_is_no_such_day(String text) {
        assertThat(Extracted.brief(ClinicalAssessment.class, text))
                .noneMatch(brief -> brief.contains("statedDiagnosisDate") || brief.contains("statedMetastasisDate"));
    }
}
