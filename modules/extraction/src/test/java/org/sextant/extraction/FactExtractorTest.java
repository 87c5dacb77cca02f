package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Statement;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactExtractorTest {

    private static final String REPORT = "SURGICAL PATHOLOGY REPORT\n\nSpecimen: Left kidney, radical nephrectomy\n\n"
            + "FINAL DIAGNOSIS\nKidney, left: Renal cell carcinoma, clear cell type, Fuhrman grade 2.\nStage: pT1b NX MX.\n";

    @Test
    void every_statement_quotes_its_very_words() {
        for (Statement statement : Extracted.document(REPORT).statements()) {
            assertThat(statement.evidence()).isNotEmpty().allSatisfy(evidence -> assertThat(evidence.quote())
                    .isEqualTo(REPORT.substring(evidence.begin(), evidence.end())));
        }
    }

    @Test
    void equal_text_gives_equal_facts_on_every_thread() {
        DocumentFacts first = Extracted.document(REPORT);
        List<DocumentFacts> again = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> Extracted.document(REPORT))
                .toList();
        assertThat(first.statements()).isNotEmpty();
        assertThat(again).allMatch(first::equals);
    }

    @Test
    void a_pathology_report_is_known_by_its_words() {
        assertThat(Extracted.document(REPORT).kind()).isEqualTo(DocumentKind.SURGICAL_PATHOLOGY);
        assertThat(Extracted.document("Nothing to say.").kind()).isEqualTo(DocumentKind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                "....",
                "(((((((((((((((((((((((",
                "\u0000\uFFFF\uD800",
                "pT",
                "%%%% 1/1/1 no no no"
            })
    void any_text_gives_an_answer(String text) {
        assertThat(Extracted.document(text).issues()).isEmpty();
    }

    @Test
    void a_long_document_is_read_to_its_end() {
        String text = "The weather was noted as fine. ".repeat(2_000) + "\n" + REPORT;
        assertThat(Extracted.statements(PrimaryCancerCondition.class, text)).isNotEmpty();
    }

    @Test
    void a_section_that_misses_its_deadline_is_left_out_with_an_issue() {
        try (FactExtractor hurried = FactExtractor.create(new ExtractionSettings(1, Duration.ofNanos(1)))) {
            DocumentFacts facts = hurried.extract(
                            DocumentText.ofPlainText(DocumentId.of(REPORT.getBytes(StandardCharsets.UTF_8)), REPORT))
                    .get(0);
            assertThat(facts.statements()).isEmpty();
            assertThat(facts.issues()).extracting(Issue::kind).containsExactly(IssueKind.PARTIAL_EXTRACTION);
        }
    }

    @Test
    void nothing_of_a_document_reaches_a_log_at_any_level() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        root.addAppender(events);
        root.setLevel(Level.TRACE);
        try {
            Extracted.document(REPORT + "Patient: Quillfeather Zanzibar\n");
        } finally {
            root.setLevel(before);
            root.detachAppender(events);
        }
        assertThat(events.list)
                .noneMatch(event -> event.getFormattedMessage().matches("(?s).*(?:Quillfeather|Zanzibar|Fuhrman).*"));
        assertThat(events.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }
}
