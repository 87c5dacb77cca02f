package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.sextant.server.RunningServer;
import org.sextant.server.RunningServer.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads made by hand, byte by byte, for no client library lets one send what an attacker sends. */
final class Envelope {

    private static final String BOUNDARY = "hand-made";
    private static final int DROP_EACH_MILLIS = 500;
    private static final int MOST_DROPS = 40;
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningServer server;
    private final String caseId;

    Envelope(RunningServer server) {
        this.server = server;
        this.caseId = newCase();
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param code the reason code: of the refusal, or of the document when it has ended; empty where there is none
     * @param body the body
     */
    record Answer(int status, String code, String body) {

        static Answer of(String response) {
            int body = response.indexOf("\r\n\r\n");
            String text = body < 0 ? "" : response.substring(body + 4);
            int status = response.length() < 12 ? 0 : Integer.parseInt(response.substring(9, 12));
            int begin = text.indexOf('{');
            int end = text.lastIndexOf('}');
            String code = begin < 0 || end < begin || !response.contains("json")
                    ? ""
                    : JSON.readTree(text.substring(begin, end + 1)).path("code").asString("");
            return new Answer(status, code, text);
        }
    }

    String caseId() {
        return caseId;
    }

    private String newCase() {
        return json(send("POST /api/cases", "Content-Length: 0\r\n", ""))
                .path("case")
                .asString();
    }

    Answer upload(String name, String content) {
        return uploadTo(caseId, name, content);
    }

    Answer uploadTo(String target, String name, String content) {
        return Answer.of(send(path(target), type() + length(part(name, content)), part(name, content)));
    }

    Answer announce(long length) {
        return Answer.of(send(path(caseId), type() + "Content-Length: " + length + "\r\n", ""));
    }

    Answer chunked(int length) {
        String body = part("a.txt", "x".repeat(length));
        String chunks = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        return Answer.of(send(path(caseId), type() + "Content-Length: 1024\r\nTransfer-Encoding: chunked\r\n", chunks));
    }

    Answer cutOff() {
        return Answer.of(send(
                path(caseId),
                type() + "Content-Length: 5000\r\n",
                part("a.txt", "cut").substring(0, 90)));
    }

    Answer parts(int count) {
        String body = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n1\r\n").repeat(count)
                + "--" + BOUNDARY + "--\r\n";
        return Answer.of(send(path(caseId), type() + length(body), body));
    }

    Answer headers(int count) {
        return Answer.of(send(path(caseId), "X-Many: 1\r\n".repeat(count), ""));
    }

    Answer boundary(String type, String boundary) {
        String body = part("a.txt", "x").replace("--" + BOUNDARY, boundary);
        return Answer.of(send(path(caseId), "Content-Type: " + type + "\r\n" + length(body), body));
    }

    Answer withoutToken() {
        Browser browser = server.signedInBrowser();
        int status = browser.uploadWith(browser.openCase() + "/documents", "", request -> {}, new byte[] {1})
                .statusCode();
        return new Answer(status, "", "");
    }

    Answer keyTwice(String first, String second) {
        String key = "Idempotency-Key: one\r\n";
        Answer one = Answer.of(send(path(caseId), key + type() + length(part("a.txt", first)), part("a.txt", first)));
        Answer again = Answer.of(send(path(caseId), key + type() + length(part("a.txt", first)), part("a.txt", first)));
        if (one.status() != 202 || again.status() != 202) {
            return one;
        }
        return Answer.of(send(path(caseId), key + type() + length(part("a.txt", second)), part("a.txt", second)));
    }

    Answer untilRefused(int most) {
        Answer last = uploadTo(caseId, "a.txt", "one of many");
        for (int i = 0; i < most && last.status() != 429; i++) {
            last = uploadTo(caseId, "a.txt", "one of many");
        }
        return last;
    }

    /** A connection whose upload has begun and does not go on. */
    Socket begin(int length) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.uri("/").getPort());
        socket.getOutputStream()
                .write(FrontDoors.utf8(head(path(caseId), type() + "Content-Length: " + length + "\r\n")));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Uploads a file piece by piece; see {@link #dripping}. */
    Answer drip(String content, int piece) {
        return dripping(path(caseId), type(), part("a.txt", content), piece);
    }

    /** Posts to the FHIR endpoint piece by piece. */
    Answer dripFhir(String content, int piece) {
        return dripping("POST /fhir/DocumentReference", "Content-Type: application/fhir+json\r\n", content, piece);
    }

    /** Sends a body a piece each half second, so that the line is never silent for long, until it is sent or somebody answers. */
    private Answer dripping(String request, String headers, String body, int piece) {
        byte[] bytes = FrontDoors.utf8(body);
        try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(FrontDoors.utf8(head(request, headers + "Content-Length: " + bytes.length + "\r\n")));
            for (int sent = 0; sent < bytes.length && socket.getInputStream().available() == 0; sent += piece) {
                assertThat(sent / piece).as("pieces that were taken").isLessThan(MOST_DROPS);
                out.write(bytes, sent, Math.min(piece, bytes.length - sent));
                out.flush();
                Thread.sleep(DROP_EACH_MILLIS);
            }
            return Answer.of(readAll(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(String target) {
        return "POST /api/cases/" + target + "/documents";
    }

    private static String type() {
        return "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n";
    }

    private static String length(String body) {
        return "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private String head(String request, String headers) {
        return request + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + server.address().bearerToken() + "\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private String send(String request, String headers, String body) {
        try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(FrontDoors.utf8(head(request, headers) + body));
            out.flush();
            socket.shutdownOutput();
            return readAll(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String response) {
        int begin = response.indexOf('{', response.indexOf("\r\n\r\n"));
        return JSON.readTree(response.substring(begin, response.lastIndexOf('}') + 1));
    }
}
