package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
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
}
