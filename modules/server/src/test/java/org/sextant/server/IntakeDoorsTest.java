package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.model.CaseId;
import org.sextant.model.Statement;
import org.sextant.server.RunningServer.Browser;
import org.sextant.server.rooms.Rooms;
import org.sextant.server.rooms.WalkRooms;
import org.sextant.store.Job;
import org.sextant.store.JobState;
import org.sextant.store.Store;

/** A record through each door into the real rooms: what it says is in the case, and every job has ended well. */
class IntakeDoorsTest {

    private static final String PATHOLOGY = "Left kidney, radical nephrectomy: clear cell renal cell carcinoma, pT1b.";
    private static final String METASTASIS = "Metastatic renal cell carcinoma in the left adrenal gland, 1.4 cm.";
    private static final String HEMOGLOBIN =
            "MSH|^~\\&|LAB|NORTH|SEX|HERE|20260301080000||ORU^R01|%s|P|2.5.1\rPID|1||%s^^^NORTH^MR||Quux^Zebulon\r"
                    + "OBR|1|P1|F1|58410-2^CBC^LN|||202503010900\r"
                    + "OBX|1|NM|718-7^Hemoglobin^LN||9.1|g/dL|13.5-17.5|L|||F|||202503010900\r";

    private static final String TUMOUR = "TnmCategory/pT";
    private static final String SPREAD = "SecondaryCancerCondition/adrenal left";
    private static final String BLOOD = "LabResult/hemoglobin";

    @TempDir
    static Path dataDir;

    @TempDir
    static Path inbox;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.withRooms(
                WalkRooms::open, dataDir, "--sextant.pipeline.inbox=" + inbox, "--sextant.mllp.port=0");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Rooms rooms() {
        return server.context().getBean(Rooms.class);
    }

    private static Store store() {
        return rooms().store();
    }

    /** What a case states when all its documents, so many, have ended well. */
    private static List<String> statedBy(CaseId caseId, int documents) {
        await().atMost(120, SECONDS).until(() -> {
            List<Job> jobs = store().jobs().list(caseId);
            return jobs.size() == documents
                    && jobs.stream().allMatch(job -> job.state().isTerminal());
        });
        assertThat(store().jobs().list(caseId)).extracting(Job::state).containsOnly(JobState.DONE);
        return store().cases().findCurrent(caseId).orElseThrow().premises().stream()
                .flatMap(premise -> premise instanceof Statement stated ? Stream.of(stated) : Stream.empty())
                .map(stated -> stated.key().toString())
                .toList();
    }

    @Test
    void several_files_of_one_upload_are_documents_of_one_case() {
        Browser browser = server.signedInBrowser();
        String casePath = browser.openCase();
        HttpResponse<String> sent = browser.upload(
                casePath,
                RunningServer.text(PATHOLOGY),
                RunningServer.text(METASTASIS),
                HEMOGLOBIN.formatted("U1", "1").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(sent.statusCode()).isEqualTo(303);
        CaseId caseId = new CaseId(casePath.substring(casePath.lastIndexOf('/') + 1));
        assertThat(statedBy(caseId, 3)).contains(TUMOUR, SPREAD, BLOOD);
    }

    @Test
    void files_of_the_watched_folder_are_documents_of_the_case_they_lie_in() throws IOException {
        Path folder = inbox.resolve("from-a-folder");
        Path arriving = Files.createDirectory(inbox.resolveSibling(inbox.getFileName() + "-arriving"));
        Files.writeString(arriving.resolve("pathology.txt"), PATHOLOGY);
        Files.writeString(arriving.resolve("imaging.txt"), METASTASIS);
        Files.move(arriving, folder);
        assertThat(statedBy(new CaseId("from-a-folder"), 2)).contains(TUMOUR, SPREAD);
        await().atMost(20, SECONDS)
                .until(() -> Files.notExists(folder.resolve("imaging.txt"))
                        && Files.notExists(folder.resolve("pathology.txt")));
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**-pathology.txt");
    }

    @Test
    void a_document_reference_a_binary_and_a_bundle_of_a_patient_are_documents_of_one_case() {
        String opened = server.signedInBrowser().openCase();
        CaseId caseId = new CaseId(opened.substring(opened.lastIndexOf('/') + 1));
        String subject = "\"subject\":{\"reference\":\"Patient/" + caseId.value() + "\"}";
        post(
                "/DocumentReference",
                "application/fhir+json",
                "{\"resourceType\":\"DocumentReference\",\"status\":\"current\"," + subject
                        + ",\"content\":[{\"attachment\":{\"contentType\":\"text/plain\",\"data\":\""
                        + Base64.getEncoder().encodeToString(RunningServer.text(PATHOLOGY)) + "\"}}]}");
        post("/Binary", "text/plain", METASTASIS, "X-Security-Context", "Patient/" + caseId.value());
        post(
                "/Bundle",
                "application/fhir+json",
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{\"resourceType\":\"Observation\","
                        + "\"status\":\"final\"," + subject + ",\"effectiveDateTime\":\"2025-03-01\","
                        + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"718-7\"}]},"
                        + "\"valueQuantity\":{\"value\":9.1,\"unit\":\"g/dL\"}}}]}");
        assertThat(statedBy(caseId, 3)).contains(TUMOUR, SPREAD, BLOOD);
    }

    private static void post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("/fhir" + path))
                .header("Authorization", "Bearer " + server.address().bearerToken())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> answer = server.browser().send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void a_message_is_acknowledged_when_its_job_is_stored_and_one_without_a_patient_is_refused() throws IOException {
        assertThat(ask(HEMOGLOBIN.formatted("M1", "4711"))).contains("MSA|AA|M1\r");
        CaseId caseId = store().identifiers().find("NORTH", "4711").orElseThrow();
        assertThat(store().jobs().list(caseId)).as("when the answer is heard").hasSize(1);
        assertThat(statedBy(caseId, 1)).contains(BLOOD);

        int cases = store().cases().list().size();
        assertThat(ask(HEMOGLOBIN.formatted("M2", ""))).contains("MSA|AE|M2\r").doesNotContain("MSA|AA");
        assertThat(store().cases().list()).hasSize(cases);
    }

    private static String ask(String message) throws IOException {
        try (Socket socket =
                new Socket("127.0.0.1", rooms().messages().orElseThrow().port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(("\u000b" + message + "\u001c\r").getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            for (int read = in.read(); read >= 0 && read != 0x1C; read = in.read()) {
                answer.append((char) read);
            }
            return answer.toString();
        }
    }
}
