package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.extraction.Extracted;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentFacts;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteHeaderReaderTest {

    @Test
    void a_letter_head_gives_who_and_when() {
        DocumentFacts facts = Extracted.document(
                "Dear Dr Quill        Northmoor Infirmary        14 May 2025\nRe: Mrs Ada PELHAM, DOB 23/4/1956, Hosp No: NM-44921\n\nKidney cancer clinic.");

        assertThat(facts.patient())
                .isEqualTo(new PatientIdentity("Ada PELHAM", new ClinicalDate("1956-04-23"), Sex.FEMALE, "NM-44921"));
        assertThat(facts.date()).isEqualTo(new ClinicalDate("2025-05-14"));
    }

    @Test
    void a_laboratory_head_gives_surname_first_and_the_day_of_the_report() {
        DocumentFacts facts = Extracted.document(
                "EASTGATE LABORATORY\nVANTONGEREN, OTIS   M   11/30/1952   Coll 03/14/2025  Rpt 03/15/2025\n\nHGB 12.1 g/dL");

        assertThat(facts.patient().name()).isEqualTo("VANTONGEREN, OTIS");
        assertThat(facts.patient().birthDate()).isEqualTo(new ClinicalDate("1952-11-30"));
        assertThat(facts.date()).isEqualTo(new ClinicalDate("2025-03-15"));
    }

    @Test
    void the_day_of_printing_is_not_the_day_of_the_document() {
        assertThat(Extracted.document("Chart summary  printed 2025-07-21\n\nPSA 4.0 on 2025-07-14.")
                        .date())
                .isEqualTo(new ClinicalDate("2025-07-14"));
    }

    @Test
    void where_day_and_month_cannot_be_told_apart_only_the_year_is_kept() {
        assertThat(Extracted.document("CT REPORT   07/01/2025\n\nNo lung nodules.")
                        .date())
                .isEqualTo(new ClinicalDate("2025"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SURGICAL PATHOLOGY\nENDOMETRIOID TYPE\nB. LEFT OVARY, ABC 10 SLIDES\n\nNo tumor.",
                "UROTHELIAL CARCINOMA, HIGH GRADE (2004 WHO/ISUP) (SLIDES 3E, 3F)\n\nNo tumor.",
                "Adenocarcinoma. Gleason score 4 + 4 = 8 with tertiary\nGLEASON PATTERN 3. B. THE LEFT LOBE\n\nNo tumor.",
                "Confidential Patient Information. Unauthorized disclosure is forbidden.\n\nNo tumor.",
                "The clones used are ID5=ER, POR636=PR, A485HER2, H-11=EGFR, F39.4 1=AR.\n\nNo tumor."
            })
    void capitalised_words_and_codes_of_stains_name_nobody(String text) {
        PatientIdentity patient = Extracted.document(text).patient();

        assertThat(patient.name()).isNull();
        assertThat(patient.recordNumber()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Harrow Otis   F   9/9/53     SV-1008-229;Harrow Otis;SV-1008-229",
                "Dear Dr Quill    re Ada Pelham-Holt NBH/77120;Ada Pelham-Holt;NBH/77120",
                "PELHAM ADA   M   1947-12-01   300-18-7765;PELHAM ADA;300-18-7765",
                "Patient: Pelham, Ada;Pelham, Ada;",
                "Patient Ada Pelham    MRN 7719043;Ada Pelham;7719043"
            })
    void a_name_stands_after_its_label_or_beside_what_else_is_said_of_a_person(
            String line, String name, String recordNumber) {
        PatientIdentity patient =
                Extracted.document("RENAL CLINIC\n" + line + "\n\nSeen today.").patient();

        assertThat(patient.name()).isEqualTo(name);
        assertThat(patient.recordNumber()).isEqualTo(recordNumber);
    }
}
