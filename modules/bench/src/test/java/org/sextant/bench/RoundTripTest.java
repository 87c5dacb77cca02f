package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report says the same in whatever form it arrives. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundTripTest {

    private static final int ALL = 100;
    private static final int FEW = 3;

    /** Two points of recall. */
    private static final double SCAN_RECALL = 0.98;

    private static final List<Renderings> EXACT =
            List.of(Renderings.PDF, Renderings.DOCX, Renderings.ODT, Renderings.HTML, Renderings.RTF);
    private static final List<Renderings> SCANS = List.of(Renderings.SCAN_200, Renderings.SCAN_150);

    @Test
    void a_few_reports_give_the_same_facts_in_every_digital_form() throws IOException {
        assertIdentical(Reports.choose(FEW));
    }

    @Test
    @Tag("corpus")
    void a_hundred_reports_give_the_same_facts_in_every_digital_form() throws IOException {
        assertIdentical(Reports.choose(ALL));
    }

    @Test
    @Tag("corpus")
    void a_hundred_scans_lose_little_and_mislead_nobody() throws IOException {
        try (RoundTrip trip = new RoundTrip()) {
            for (String report : Reports.choose(ALL)) {
                Facts expected = trip.ofText(report);
                SCANS.forEach(form -> trip.compare(form, report, expected));
            }
            SCANS.forEach(form -> System.out.println(form + ": " + trip.total(form)));
            for (Renderings form : SCANS) {
                assertThat(trip.total(form).recall()).as("recall of " + form).isGreaterThanOrEqualTo(SCAN_RECALL);
                assertThat(trip.total(form).wrong()).as("misread in " + form).isEmpty();
            }
        }
    }

    private static void assertIdentical(List<String> reports) {
        try (RoundTrip trip = new RoundTrip()) {
            for (String report : reports) {
                Facts expected = trip.ofText(report);
                EXACT.forEach(form -> trip.compare(form, report, expected));
            }
            EXACT.forEach(form -> System.out.println(form + ": " + trip.total(form)));
            for (Renderings form : EXACT) {
                assertThat(trip.total(form).isIdentical())
                        .as(form + ": " + trip.total(form))
                        .isTrue();
            }
        }
    }
}
