package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is right in short reports of many laboratories' styles is found, and nothing else of the same attribute. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportStylesTest {

    static List<ReportStyle> reports() {
        return ReportStyle.all();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void what_the_report_states_is_found_and_nothing_else(ReportStyle report) {
        assertThat(report.read()).isEqualTo(report.expected());
    }
}
