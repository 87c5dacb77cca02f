package org.sextant.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextant.model.DocumentKind.ONCOLOGY_NOTE;
import static org.sextant.model.DocumentKind.RADIOLOGY;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Assertion;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.IssueKind;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.Premise;
import org.sextant.model.Refuted;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.testkit.InventedDocument;

/** Text that is carried from note to note counts once, with the date of the first note. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiedTextTest {

    private static final Finding ECOG = new PerformanceStatus("ECOG", 1);
    private static final Finding LIVER = new SecondaryCancerCondition("liver", null, null, List.of());

    @Test
    void a_statement_that_is_copied_forward_twenty_times_is_one_fact_of_the_first_day_with_twenty_places() {
        InventedDocument[] notes = IntStream.rangeClosed(1, 20)
                .mapToObj(day -> note("2024-01-%02d".formatted(day)).says(ECOG).amid("b", "a"))
                .toArray(InventedDocument[]::new);

        CaseFacts facts = revise(notes);

        assertThat(named(facts, ECOG.key())).singleElement().satisfies(premise -> {
            assertThat(((Fact) premise).date()).isEqualTo(new ClinicalDate("2024-01-01"));
            assertThat(((Fact) premise).evidence()).hasSize(20);
        });
        assertThat(facts.issues()).extracting("kind").hasSize(19).containsOnly(IssueKind.COPIED_TEXT);
    }

    @Test
    void news_between_a_note_and_its_copy_stands() {
        CaseFacts facts = revise(
                note("2024-01-10").denies(LIVER).amid("b", null),
                InventedDocument.of("ct", RADIOLOGY).dated("2024-06-01").says(LIVER),
                note("2024-09-01").denies(LIVER).amid("b", null));

        assertThat(named(facts, LIVER.key())).singleElement().satisfies(premise -> assertThat(premise)
                .isInstanceOf(Fact.class));
    }

    @Test
    void the_same_in_other_words_is_a_source_of_its_own() {
        CaseFacts facts = revise(
                note("2024-01-10").denies(LIVER).amid("b", "a"),
                InventedDocument.of("ct", RADIOLOGY).dated("2024-06-01").says(LIVER),
                note("2024-09-01").denies(LIVER).amid("b2", "a2"));

        assertThat(named(facts, LIVER.key()))
                .filteredOn(premise -> !(premise instanceof Conflict))
                .allMatch(Refuted.class::isInstance);
    }

    @Test
    void one_side_of_the_words_is_enough_and_a_place_without_them_is_none() {
        CaseFacts copied = revise(
                note("2024-01-10").says(ECOG).amid("b", "a"),
                note("2024-02-10").says(ECOG).amid("other", "a"));
        CaseFacts plain =
                revise(note("2024-01-10").says(ECOG), note("2024-02-10").says(ECOG));

        assertThat(date(copied)).isEqualTo("2024-01-10");
        assertThat(date(plain)).isEqualTo("2024-02-10");
        assertThat(plain.issues()).isEmpty();
    }

    @Test
    void a_date_of_its_own_makes_a_statement_no_copy() {
        CaseFacts facts = revise(
                note("2024-01-10").says(ECOG, Assertion.PRESENT, "2023-12-01").amid("b", "a"),
                note("2024-02-10").says(ECOG, Assertion.PRESENT, "2024-02-09").amid("b", "a"));

        assertThat(date(facts)).isEqualTo("2024-02-09");
        assertThat(facts.issues()).isEmpty();
    }

    private static String date(CaseFacts facts) {
        ClinicalDate date = ((Fact) named(facts, ECOG.key()).get(0)).date();
        return date == null ? "" : date.value();
    }

    private static InventedDocument note(String date) {
        return InventedDocument.of("note of " + date, ONCOLOGY_NOTE).dated(date);
    }

    private static List<Premise> named(CaseFacts facts, FactKey key) {
        return facts.premises().stream()
                .filter(premise -> premise.key().equals(key))
                .toList();
    }

    private static CaseFacts revise(InventedDocument... documents) {
        return CaseReviser.create()
                .revise(
                        new CaseId("c"),
                        Stream.of(documents).map(InventedDocument::facts).toList(),
                        Set.of());
    }
}
