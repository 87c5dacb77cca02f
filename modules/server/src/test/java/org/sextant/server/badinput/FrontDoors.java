package org.sextant.server.badinput;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentText;
import org.sextant.server.RunningServer;
import org.sextant.server.rooms.Rooms;
import org.sextant.store.Job;
import org.sextant.store.Store;
import tools.jackson.databind.json.JsonMapper;

/** The doors of a running server, as those who send records see them, and how what they sent ended. */
final class FrontDoors {

    /** A name as of a patient: in the names of the files and, where a record has a patient, in the record. */
    static final String NAME = "Quetzalcoatl";

    /** The longest that anything may take to end. */
    private static final int DEADLINE_SECONDS = 120;

    private static final String BOUNDARY = "hand-made";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final String AUTHORITY = "NORTH";

    private final RunningServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger recordNumber = new AtomicInteger(4711);

    FrontDoors(RunningServer server) {
        this.server = server;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Rooms rooms() {
        return server.context().getBean(Rooms.class);
    }

    private Store store() {
        return rooms().store();
    }

    /** A case without documents. */
    String openCase() {
        return JSON.readTree(send("/api/cases", "application/json", new byte[0]).body())
                .path("case")
                .asString();
    }

    /** Uploads one file and waits until it has ended. */
    Ending upload(String caseId, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
        return settled(
                caseId,
                send(
                        "/api/cases/" + caseId + "/documents",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        body.toByteArray()));
    }

    /** Posts to the FHIR endpoint and waits until what was taken has ended. */
    Ending fhir(String caseId, String path, String type, String body) {
        return settled(caseId, send("/fhir" + path, type, utf8(body)));
    }

    private HttpResponse<String> send(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(server.uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            request.header("Authorization", "Bearer " + server.address().bearerToken());
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a message about a patient that nobody knows yet, and waits until what was acknowledged has ended. */
    Ending message(String message) {
        String number = Integer.toString(recordNumber.incrementAndGet());
        String answer = exchange(message.replace("#", number));
        return store().identifiers()
                .find(AUTHORITY, number)
                .map(caseId -> ended(caseId.value(), 0, "", answer))
                .orElseGet(() -> new Ending(0, "", answer, List.of(), "", Optional.empty()));
    }

    private String exchange(String message) {
        int port = rooms().messages().orElseThrow().port();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(DEADLINE_SECONDS * 1000);
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(START);
            frame.writeBytes(message.getBytes(StandardCharsets.ISO_8859_1));
            frame.write(END);
            frame.write('\r');
            socket.getOutputStream().write(frame.toByteArray());
            socket.getOutputStream().flush();
            return readAnswer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readAnswer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int read = in.read(); read != END && read >= 0; read = in.read()) {
            answer.append((char) read);
        }
        return answer.toString();
    }

    private Ending settled(String caseId, HttpResponse<String> answer) {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        String code = json && answer.statusCode() >= 400
                ? JSON.readTree(answer.body()).path("code").asString("")
                : "";
        return ended(caseId, answer.statusCode(), code, answer.body());
    }

    private Ending ended(String caseId, int status, String code, String answer) {
        CaseId id = new CaseId(caseId);
        await().atMost(DEADLINE_SECONDS, SECONDS).until(() -> store().jobs().list(id).stream()
                .allMatch(job -> job.state().isTerminal()));
        List<Job> jobs = store().jobs().list(id);
        String text = jobs.stream()
                .map(job -> store().documents().findText(job.document()))
                .flatMap(Optional::stream)
                .map(DocumentText::text)
                .collect(Collectors.joining("\n"));
        return new Ending(status, code, answer, jobs, text, store().cases().findCurrent(id));
    }

    /** Whether the server says that it is alive and ready. */
    boolean isReady() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri("/actuator/health/readiness")).GET();
        return Objects.equals(send(request).body(), "{\"status\":\"UP\"}");
    }
}
