package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.model.IssueKind;
import org.sextant.store.Job;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

/** Messages over a real socket: what is acknowledged is stored, what is not is told why. Group G of the hostile inputs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpTest {

    private static final String PATIENT = "PID|1||4711^^^NORTH^MR||Quux^Zebulon||19500203|M\r";
    private static final int LONGEST = 64 * 1024;

    @TempDir
    Path folder;

    private Store store;
    private Pipeline pipeline;
    private MllpDoor door;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.ofFolder(folder));
        pipeline = Pipeline.start(PipelineSettings.defaults(), store, new QuickSteps(), InProcessPipelineTest.CLOCK);
        door = pipeline.listenForMessages(new MllpSettings("127.0.0.1", 0, LONGEST, Duration.ofMillis(700), 4));
    }

    @AfterEach
    void close() {
        door.close();
        pipeline.close();
        store.close();
    }

    private static String message(String type, String control, String rest) {
        return "MSH|^~\\&|LAB|NORTH|SEX|HERE|20260301080000||" + type + "|" + control + "|P|2.5.1\r" + rest;
    }

    private String ask(String... messages) throws IOException {
        try (Socket socket = connect()) {
            for (String message : messages) {
                socket.getOutputStream().write(frame(message));
            }
            socket.getOutputStream().flush();
            StringBuilder answers = new StringBuilder();
            for (int i = 0; i < messages.length; i++) {
                answers.append(readAnswer(socket.getInputStream()));
            }
            return answers.toString();
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", door.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static byte[] frame(String message) {
        return ("\u000b" + message + "\u001c\r").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String readAnswer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int read = in.read(); read != 0x1C; read = in.read()) {
            if (read < 0) {
                return answer + "<closed>";
            }
            answer.append((char) read);
        }
        in.read();
        return answer.toString();
    }

    private List<Job> jobs() {
        return store.cases().list().stream()
                .flatMap(caseId -> store.jobs().list(caseId).stream())
                .toList();
    }

    @Test
    void a_message_is_acknowledged_when_it_is_stored_in_the_case_of_its_patient() throws IOException {
        String answer = ask(message("ORU^R01", "A1", PATIENT + "OBX|1|NM|718-7||9.1|g/dL\r"));
        assertThat(answer).contains("|ACK^R01^ACK|", "MSA|AA|A1\r").startsWith("\u000bMSH|^~\\&|Sextant||LAB|NORTH|");
        assertThat(jobs()).singleElement().satisfies(job -> {
            assertThat(job.findExtension()).contains("hl7");
            assertThat(new String(store.documents().getContent(job.document()), StandardCharsets.ISO_8859_1))
                    .contains("OBX|1|NM|718-7||9.1|g/dL");
        });
    }

    @Test
    void the_same_control_id_twice_is_one_effect_and_the_same_answer() throws IOException {
        String first = message("ORU^R01", "A2", PATIENT + "OBX|1|NM|718-7||9.1|g/dL\r");
        String later = first.replace("20260301080000", "20260302090000");
        String one = ask(first);
        assertThat(ask(first)).isEqualTo(one);
        assertThat(ask(later)).contains("MSA|AA|A2\r");
        assertThat(jobs()).hasSize(1);
        assertThat(ask(message("ORU^R01", "A2", PATIENT + "OBX|1|NM|718-7||8.8|g/dL\r")))
                .contains("MSA|AA|A2\r");
        assertThat(jobs()).as("other content under the same id is not lost").hasSize(2);
    }

    @Test
    void messages_of_one_patient_are_one_case_and_those_of_another_hospital_are_not() throws IOException {
        ask(message("ORU^R01", "B1", PATIENT), message("MDM^T02", "B2", PATIENT + "TXA|1|OP\r"));
        ask(message("ORU^R01", "B3", PATIENT.replace("NORTH", "SOUTH")));
        assertThat(store.cases().list()).hasSize(2);
        assertThat(store.identifiers()
                        .find("NORTH", "4711")
                        .map(store.jobs()::list)
                        .orElseThrow())
                .hasSize(2);
    }

    @Test
    void what_could_not_be_stored_is_refused_and_taken_when_it_is_sent_again() throws IOException {
        String oneMessage = message("ORU^R01", "N1", PATIENT);
        String batch =
                "BHS|^~\\&|LAB\r" + message("ORU^R01", "N2", PATIENT) + message("ORU^R01", "N3", PATIENT) + "BTS|2\r";
        store.close();
        assertThat(ask(oneMessage)).contains("MSA|AR|N1\r", "ERR|||207^").doesNotContain("MSA|AA");
        assertThat(ask(batch)).contains("MSA|AR|N2\r", "MSA|AR|N3\r").doesNotContain("MSA|AA");
        close();
        open();
        assertThat(jobs()).isEmpty();
        assertThat(ask(oneMessage)).contains("MSA|AA|N1\r");
        assertThat(ask(batch)).contains("MSA|AA|N2\r", "MSA|AA|N3\r");
        assertThat(jobs()).hasSize(2);
    }

    @Test
    void odd_delimiters_unknown_events_and_local_segments_are_stored() throws IOException {
        String odd = "MSH#*~\\&#LAB#NORTH#SEX#HERE#20260301##ZZZ*Z99#D1#P#2.9\rPID#1##4711***NORTH*MR\rZPX#own\r";
        assertThat(ask(odd)).contains("MSA|AA|D1\r");
        assertThat(store.identifiers().find("NORTH", "4711")).isPresent();
    }

    @Test
    void a_merge_is_shown_to_a_person_and_joins_nothing() throws IOException {
        ask(message("ADT^A01", "E1", PATIENT), message("ADT^A01", "E2", PATIENT.replace("4711", "4712")));
        assertThat(ask(message("ADT^A40", "E3", PATIENT + "MRG|4712^^^NORTH^MR\r")))
                .contains("MSA|AA|E3\r");
        CaseId kept = store.identifiers().find("NORTH", "4711").orElseThrow();
        CaseId given = store.identifiers().find("NORTH", "4712").orElseThrow();
        assertThat(kept).isNotEqualTo(given);
        assertThat(store.jobs().list(kept)).extracting(Job::review).contains(IssueKind.PATIENT_MERGE.name());
        assertThat(store.audit().list(given)).anyMatch(entry -> entry.action().equals("PATIENT_MERGE"));
    }

    @Test
    void of_a_batch_with_one_bad_message_the_others_are_stored_as_one_document_of_their_patient() throws IOException {
        List<String> messages = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(i -> message("ORU^R01", "F" + i, PATIENT + "OBX|1|NM|718-7||" + i + "|g/dL\r"))
                .toList());
        messages.set(17, "MSH|^~\\&|LAB\rPID|1\r");
        String answer = ask("FHS|^~\\&|LAB\rBHS|^~\\&|LAB\r" + String.join("", messages) + "BTS|40\rFTS|1\r");
        assertThat(answer.split("MSA\\|AA\\|", -1)).hasSize(40);
        assertThat(answer.split("MSA\\|AR\\|", -1)).hasSize(2);
        assertThat(answer).startsWith("\u000bBHS|").contains("BTS|40\r");
        assertThat(jobs()).singleElement().satisfies(job -> assertThat(
                        new String(store.documents().getContent(job.document()), StandardCharsets.ISO_8859_1)
                                .split("MSH\\|", -1))
                .hasSize(40));
        assertThat(ask(messages.get(3))).contains("MSA|AA|F3\r");
        assertThat(jobs()).as("one of them again has no second effect").hasSize(1);
    }

    @Test
    void what_does_not_end_or_is_too_long_is_closed_and_nothing_of_it_is_stored() throws Exception {
        try (Socket slow = connect();
                Socket dripping = connect()) {
            slow.getOutputStream()
                    .write(("\u000b" + message("ORU^R01", "G1", PATIENT)).getBytes(StandardCharsets.ISO_8859_1));
            slow.getOutputStream().flush();
            drip(dripping);
            assertThat(slow.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(sendUntilClosed("x".repeat(LONGEST * 4))).isTrue();
        assertThat(jobs()).isEmpty();
        assertThat(ask(message("ORU^R01", "G2", PATIENT))).contains("MSA|AA|G2\r");
    }

    /** A byte each 100 ms never is silent for long, and still is too slow. */
    private static void drip(Socket socket) throws InterruptedException {
        boolean open = true;
        for (int i = 0; i < 60 && open; i++) {
            Thread.sleep(100);
            try {
                socket.getOutputStream().write(i == 0 ? 0x0B : 'x');
            } catch (IOException e) {
                open = false;
            }
        }
        assertThat(open).as("closed at the deadline").isFalse();
    }

    private boolean sendUntilClosed(String endless) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(("\u000b" + endless).getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void two_start_blocks_and_more_senders_than_places_do_no_harm() throws IOException {
        assertThat(ask("MSH|^~\\&|cut off\u000b" + message("ORU^R01", "H1", PATIENT)))
                .contains("MSA|AA|H1\r");
        List<Socket> waiting = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waiting.add(connect());
        }
        assertThat(waiting.get(5).getInputStream().read()).isEqualTo(-1);
        for (Socket socket : waiting) {
            socket.close();
        }
        assertThat(jobs()).hasSize(1);
    }
}
