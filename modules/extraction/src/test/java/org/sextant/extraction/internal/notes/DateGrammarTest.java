package org.sextant.extraction.internal.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.extraction.internal.search.SearchText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateGrammarTest {

    @Test
    void all_ways_to_write_a_date_are_read() {
        assertThat(dates("2025-07-14, 14 May 2013, May 14, 2013, 09-Dec-1975, 30.10.61, Dec 2023, 07/2022"))
                .containsExactly(
                        "2025-07-14", "2013-05-14", "2013-05-14", "1975-12-09", "1961-10-30", "2023-12", "2022-07");
    }

    @Test
    void the_documents_own_unambiguous_dates_decide_the_order() {
        assertThat(dates("Seen 14/05/2013, operated 3/4/2013.")).containsExactly("2013-05-14", "2013-04-03");
        assertThat(dates("Seen 05/14/2013, operated 3/4/2013.")).containsExactly("2013-05-14", "2013-03-04");
    }

    @Test
    void an_ambiguous_date_keeps_only_its_year() {
        assertThat(dates("Operated 3/4/2013.")).containsExactly("2013");
    }

    @Test
    void a_stay_in_hospital_and_a_specimens_way_take_days_and_not_months() {
        assertThat(dates("Admitted 09/02/2025  Discharged 09/10/2025. CT 9/4/25."))
                .containsExactly("2025-09-02", "2025-09-10", "2025-09-04");
        assertThat(dates("Collected 01/03/2025 Reported 05/03/2025")).containsExactly("2025-03-01", "2025-03-05");
        assertThat(dates("Admitted 03/04/2025  Discharged 04/04/2025")).containsExactly("2025", "2025-04-04");
    }

    @Test
    void impossible_dates_and_long_numbers_are_none() {
        assertThat(dates("ref 31/02/2013, phone 020/7946/0958, ratio 2/15")).isEmpty();
    }

    private static List<String> dates(String text) {
        return DateGrammar.of(new SearchText(text)).listDates().stream()
                .map(mention -> mention.date().value())
                .toList();
    }
}
