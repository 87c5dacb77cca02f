package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.model.LossLine;

/** HL7 v2 messages, kind ones and others: group G of the attack list, as far as reading goes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class Hl7ReadingTest {

    private static final String HEAD =
            "MSH|^~\\&|LAB|H|A|B|202503011200||ORU^R01|7|P|2.5.1\rPID|1||55^^^H^MR||Roe^Ana||19700102|F\r"
                    + "OBR|1|P1|F1|58410-2^CBC^LN|||202503010900\r";

    private static final String HEMOGLOBIN =
            "OBX|1|NM|718-7^Hemoglobin^LN||12.1|g/dL|13.5-17.5|L|||%s|||202503010900\r";

    @Test
    void a_result_has_its_line_and_the_message_says_whose_and_when_and_what_it_is() throws IOException {
        DocumentText text = parse(HEAD + HEMOGLOBIN.formatted("F"));
        assertThat(text.text()).contains("Hemoglobin: 12.1 g/dL (13.5-17.5) L, 2025-03-01\n");
        assertThat(text.issues()).isEmpty();
        assertThat(text.parts()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(DocumentKind.LABORATORY);
            assertThat(part.date()).hasToString("ClinicalDate[redacted]");
            assertThat(part.patient().recordNumber()).isEqualTo("55");
            assertThat(part.patient().name()).isEqualTo("Roe, Ana");
        });
    }

    static Stream<Arguments> groupG() {
        String bomb = Base64.getEncoder().encodeToString("%PDF-1.4 broken".getBytes(StandardCharsets.US_ASCII));
        return Stream.of(
                Arguments.of("90 no header", "PID|1||55\rOBX|1|NM|718-7\r", IssueKind.CORRUPT, ""),
                Arguments.of(
                        "90 odd delimiters",
                        HEAD.replace('|', '#').replace('^', '*') + "OBX#1#TX#1*Note##all is well######F\r",
                        null,
                        "all is well"),
                Arguments.of(
                        "90 no MSH-2",
                        HEAD.replace("|^~\\&|", "||") + "OBX|1|TX|1^Note||all well||||||F\r",
                        null,
                        "all well"),
                Arguments.of(
                        "91 damaged PDF inside",
                        HEAD + "OBX|1|ED|1^Report||^application^pdf^Base64^" + bomb + "||||||F\r",
                        IssueKind.CORRUPT,
                        "CBC"),
                Arguments.of(
                        "92 escapes are decoded once",
                        HEAD + "OBX|1|FT|1^Note||one\\.br\\two \\T\\ \\E\\F\\E\\ \\X0D\\OBX\\F\\9 \\Zx9\\ end||||||F\r",
                        null,
                        "one\ntwo & \\F\\ \nOBX|9 \uFFFD end"),
                Arguments.of(
                        "95 a deleted result",
                        HEAD + HEMOGLOBIN.formatted("F") + HEMOGLOBIN.formatted("D"),
                        IssueKind.ENTRY_EXCLUDED,
                        "Hemoglobin: a result was withdrawn"),
                Arguments.of(
                        "95 a wrong patient's result",
                        HEAD + HEMOGLOBIN.formatted("W"),
                        IssueKind.ENTRY_EXCLUDED,
                        "Hemoglobin: a result was withdrawn"),
                Arguments.of(
                        "96 merge",
                        HEAD.replace("ORU^R01", "ADT^A40") + "MRG|56\r",
                        IssueKind.PATIENT_MERGE,
                        "ADT A40"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groupG")
    void each_bad_message_has_its_outcome(String row, String message, IssueKind expected, String kept)
            throws IOException {
        DocumentText text = parse(message);
        if (expected == null) {
            assertThat(text.issues()).isEmpty();
        } else {
            assertThat(text.issues()).extracting("kind").contains(expected);
        }
        assertThat(text.text()).contains(kept);
    }

    @Test
    void a_correction_before_its_final_result_stands_and_the_final_one_does_not() throws IOException {
        String corrected = HEMOGLOBIN.formatted("C").replace("12.1", "11.4");
        String file = HEAD + corrected + HEAD + HEMOGLOBIN.formatted("F");
        DocumentText text = parse(file);
        assertThat(text.text()).contains("11.4 g/dL").doesNotContain("12.1");
    }

    @Test
    void what_was_withdrawn_is_not_in_the_text() throws IOException {
        assertThat(parse(HEAD + HEMOGLOBIN.formatted("F") + HEMOGLOBIN.formatted("W"))
                        .text())
                .doesNotContain("12.1");
    }

    @Test
    void one_bad_message_of_a_thousand_in_a_batch_spoils_no_other() throws IOException {
        StringBuilder batch = new StringBuilder("FHS|^~\\&|A\rBHS|^~\\&|A\r");
        for (int i = 0; i < 1_000; i++) {
            batch.append(i == 500 ? "MSH|^~\r" : "\u000b" + HEAD + HEMOGLOBIN.formatted("F") + "\u001c\r");
        }
        DocumentText text =
                Parsed.parse(batch.append("BTS|1000\rFTS|1\r").toString().getBytes(StandardCharsets.UTF_8), 1 << 20);
        assertThat(text.parts()).hasSize(999);
        assertThat(text.issues()).extracting("kind").containsExactly(IssueKind.STRUCTURE_NOT_UNDERSTOOD);
    }

    @Test
    void what_a_message_encloses_is_a_part_of_the_same_patient() throws IOException {
        String note = Base64.getEncoder()
                .encodeToString("A plain note about the kidney.".getBytes(StandardCharsets.US_ASCII));
        DocumentText text = parse(HEAD + "OBX|1|ED|1^Report||^text^plain^Base64^" + note + "||||||F\r");
        assertThat(text.text()).contains("A plain note about the kidney.");
        assertThat(text.parts())
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(part.patient().recordNumber()).isEqualTo("55"));
    }

    @Test
    void every_message_of_the_corpus_is_read() throws IOException {
        List<Path> files = SharedFiles.below("hl7v2");
        int mapped = 0;
        int kept = 0;
        int dropped = 0;
        for (Path file : files) {
            DocumentText text = Parsed.parse(SharedFiles.bytes(file));
            assertThat(text.text()).as(file.getFileName().toString()).startsWith("HL7 v2 message ");
            mapped += text.ledger().count(LossLine.Unit.ENTRY, LossLine.Fate.MAPPED);
            kept += text.ledger().count(LossLine.Unit.ENTRY, LossLine.Fate.KEPT_AS_TEXT);
            dropped += text.ledger().count(LossLine.Unit.ENTRY, LossLine.Fate.DROPPED);
        }
        System.out.printf(
                "HL7 v2: %d files, entries mapped %d, kept %d, dropped %d%n", files.size(), mapped, kept, dropped);
        assertThat(files).hasSize(51);
    }

    @Test
    void the_laboratory_messages_of_a_patient_have_every_result_and_no_cancelled_one() throws IOException {
        List<Path> files = SharedFiles.below("patients/P25");
        Path labs = files.stream()
                .filter(file -> file.toString().endsWith(".hl7"))
                .findFirst()
                .orElseThrow();
        DocumentText text = Parsed.parse(SharedFiles.bytes(labs));
        assertThat(text.parts()).hasSize(2);
        assertThat(text.text())
                .contains("Calcium: 9.4 mg/dL", "Neutrophils: 5.0 10*9/L (1.8-7.7)", "Platelets: no result")
                .contains("Calcium: no result");
        assertThat(text.ledger().count(LossLine.Unit.ENTRY, LossLine.Fate.DROPPED))
                .isEqualTo(4);
    }

    @Test
    void mutated_messages_never_break_the_reader() throws IOException {
        byte[] seed = (HEAD + HEMOGLOBIN.formatted("F") + "OBX|2|FT|1^N||a\\.br\\b~c||||||C\r")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            byte[] mutated = seed.clone();
            for (int i = 0; i <= random.nextInt(8); i++) {
                mutated[4 + random.nextInt(mutated.length - 4)] =
                        (byte) "|^~\\&\r\nXMSHOBX9\u0000".charAt(random.nextInt(16));
            }
            DocumentText text = Parsed.parse(mutated);
            assertThat(text.text().isEmpty() && text.issues().isEmpty()).isFalse();
        }
    }

    private static DocumentText parse(String message) throws IOException {
        return Parsed.parse(message.getBytes(StandardCharsets.UTF_8));
    }
}
