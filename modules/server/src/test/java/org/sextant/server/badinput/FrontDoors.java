package org.sextant.server.badinput;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentText;
import org.sextant.server.RunningServer;
import org.sextant.server.badinput.Envelope.Answer;
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
    private final List<FrontDoors> others;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger recordNumber = new AtomicInteger(4711);

    /**
     * The doors of a server.
     *
     * @param others the doors of one with narrow limits, and of one that takes few uploads a minute
     */
    FrontDoors(RunningServer server, FrontDoors... others) {
        this.server = server;
        this.others = List.of(others);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The doors of a server with narrow limits and steps that know only plain text. */
    FrontDoors narrow() {
        return others.get(0);
    }

    /** The doors of one that takes few uploads a minute. */
    FrontDoors hurried() {
        return others.get(1);
    }

    /** Something sent byte by byte, to a case of its own. */
    Ending raw(Function<Envelope, Answer> sending) {
        Envelope envelope = new Envelope(server);
        Answer answer = sending.apply(envelope);
        return ended(envelope.caseId(), answer.status(), answer.code(), answer.body());
    }

    /** Uploads a page that would run if it were shown, and asks for it back: a download that cannot run. */
    Ending giveBack() {
        String caseId = openCase();
        Ending taken = upload(caseId, NAME + ".html", utf8("<html><p>A page.</p><script>alert('given back')</script>"));
        HttpResponse<String> back = send(HttpRequest.newBuilder(server.uri(
                "/cases/" + caseId + "/documents/" + taken.jobs().get(0).id() + "/original")));
        assertThat(back.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"document-\\d+\\.html\"");
        assertThat(back.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(back.headers().allValues("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        return ended(caseId, back.statusCode(), "", back.body());
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
    Ending fhir(String caseId, String path, String type, String body, String... headers) {
        return ask(caseId, "POST", path, body, join(new String[] {"Content-Type", type}, headers));
    }

    /** Asks the FHIR endpoint for something, and waits until what was taken has ended. */
    Ending ask(String caseId, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("/fhir" + path))
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(utf8(body))));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return settled(caseId, send(request));
    }

    /** Asks how many patients there are, without saying who asks. */
    Ending asStranger() {
        HttpResponse<String> answer = server.browser().get("/fhir/Patient?_summary=count");
        return new Ending(answer.statusCode(), "", answer.body(), List.of(), "", Optional.empty(), () -> "");
    }

    private static String[] join(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
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

    /**
     * Sends messages about a patient whom nobody knows yet, one after another over one connection, and waits until what was
     * acknowledged has ended.
     *
     * @param messages {@code #} stands for the record number of the patient
     */
    Ending messages(String... messages) {
        String number = Integer.toString(recordNumber.incrementAndGet());
        String answers = Stream.of(messages)
                .map(message -> message.replace("#", number))
                .collect(Collectors.collectingAndThen(Collectors.toList(), this::exchange));
        return store().identifiers()
                .find(AUTHORITY, number)
                .map(caseId -> ended(caseId.value(), 0, "", answers))
                .orElseGet(() -> new Ending(0, "", answers, List.of(), "", Optional.empty(), () -> ""));
    }

    private String exchange(List<String> messages) {
        try (Socket socket = connectToMessages()) {
            StringBuilder answers = new StringBuilder();
            for (String message : messages) {
                ByteArrayOutputStream frame = new ByteArrayOutputStream();
                frame.write(START);
                frame.writeBytes(message.getBytes(StandardCharsets.ISO_8859_1));
                frame.write(END);
                frame.write('\r');
                socket.getOutputStream().write(frame.toByteArray());
                socket.getOutputStream().flush();
                answers.append(readAnswer(socket.getInputStream()));
            }
            return answers.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to the door for messages. */
    Socket connectToMessages() throws IOException {
        Socket socket = new Socket("127.0.0.1", rooms().messages().orElseThrow().port());
        socket.setSoTimeout(DEADLINE_SECONDS * 1000);
        return socket;
    }

    private static String readAnswer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int read = in.read(); read != END && read >= 0; read = in.read()) {
            answer.append((char) read);
        }
        in.read();
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
        return new Ending(
                status, code, answer, jobs, text, store().cases().findCurrent(id), () -> pages("/cases/" + caseId));
    }

    /** What a person sees of a case. */
    private String pages(String casePath) {
        return Stream.of("", "/facts", "/guidance")
                .map(page -> send(HttpRequest.newBuilder(server.uri(casePath + page)))
                        .body())
                .collect(Collectors.joining());
    }

    /** Whether the server says that it is alive and ready. */
    boolean isReady() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri("/actuator/health/readiness")).GET();
        return Objects.equals(send(request).body(), "{\"status\":\"UP\"}");
    }
}
