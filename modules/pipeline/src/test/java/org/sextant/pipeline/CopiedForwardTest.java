package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.guidance.RulePacks;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.IssueKind;
import org.sextant.model.PerformanceStatus;
import org.sextant.reading.ReadingLimits;

/** A paragraph that goes from note to note, as files of their own and as one release: one fact of the first day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiedForwardTest {

    private static final String CARRIED =
            "Mrs Example is a retired teacher whose cancer of the left kidney was found when she came with blood in her urine. "
                    + "She lives with her husband on the second floor, climbs the stairs without a rest and does her own shopping. "
                    + "ECOG performance status is 1. She sleeps well, eats well and has kept her weight since the summer. "
                    + "Her daughter comes with her to every visit and takes notes, and both ask for copies of all letters.\n";

    @Test
    void a_paragraph_carried_from_note_to_note_is_one_fact_of_the_first_day() {
        List<String> notes = List.of(
                note(
                        "January 10, 2024",
                        "She is seen for the first time.\n" + CARRIED + "We will see her again in March."),
                note(
                        "March 12, 2024",
                        "She has had a cold and is better.\n" + CARRIED + "Imaging will be done in May."),
                note("June 4, 2024", CARRIED + "She asks about a journey, which she may make."));
        try (OpenRooms rooms =
                OpenRooms.open("test", ReadingLimits.defaults(), ExtractionSettings.defaults(), RulePacks::bundled)) {
            check(rooms.walk(), notes);
            check(rooms.walk(), List.of(String.join("\f", notes)));
        }
    }

    private static void check(CaseWalk walk, List<String> files) {
        List<byte[]> documents = files.stream()
                .map(file -> file.getBytes(StandardCharsets.UTF_8))
                .toList();

        CaseFacts facts = walk.walk(new CaseId("case-1"), documents, LocalDate.parse("2024-07-01"))
                .facts();

        assertThat(facts.documents()).hasSize(3);
        assertThat(statuses(facts)).singleElement().satisfies(status -> {
            assertThat(status.date()).isEqualTo(new ClinicalDate("2024-01-10"));
            assertThat(status.evidence()).hasSize(3).extracting(Evidence::quote).allMatch(quote -> quote.contains("1"));
        });
        assertThat(facts.issues())
                .filteredOn(issue -> issue.kind() == IssueKind.COPIED_TEXT)
                .hasSize(2);
    }

    private static List<Fact> statuses(CaseFacts facts) {
        return facts.premises().stream()
                .flatMap(premise -> premise instanceof Fact fact ? Stream.of(fact) : Stream.empty())
                .filter(fact -> fact.finding() instanceof PerformanceStatus)
                .toList();
    }

    private static String note(String date, String words) {
        return "ONCOLOGY CLINIC NOTE\nPatient: Jane Example   MRN: 4711\nDate of visit: " + date + "\n\n" + words
                + "\n";
    }
}
