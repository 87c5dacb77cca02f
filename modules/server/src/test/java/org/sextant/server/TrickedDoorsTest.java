package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.server.RunningServer.Browser;

/**
 * Tricks with requests (the list of faults, 135 to 139, 141, 144 and 145). What a case of others gives nobody is held by
 * {@link WhoMayTest}, sessions by {@link SignInTest}; tokens of others, exports and subscriptions there are none.
 */
class TrickedDoorsTest {

    private static final String EVIL = "evil.example";

    @TempDir
    static Path dataDir;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.withPlainSteps(dataDir);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void headers_that_steer_camel_elsewhere_steer_nothing_here() {
        Path target = dataDir.resolve("made-by-a-header");
        Browser browser = server.signedInBrowser();
        String casePath = browser.openCase();
        HttpResponse<String> taken = browser.uploadWith(
                casePath + "/documents",
                browser.csrf(casePath),
                request -> request.header("CamelFileName", target.toString())
                        .header("CAmelExecCommandExecutable", "/usr/bin/touch")
                        .header("CamelExecCommandArgs", target.toString())
                        .header("CamelHttpUri", "http://" + EVIL)
                        .header("camelbeanmethodname", "close")
                        .header("org.apache.camel.Exchange", "x"),
                RunningServer.text("Carcinoma of the left kidney."));
        assertThat(taken.statusCode()).isEqualTo(303);
        await().atMost(30, SECONDS)
                .until(() -> browser.get(casePath + "/progress?lang=en").body().contains("Done"));
        assertThat(Files.exists(target)).isFalse();
    }

    @Test
    void headers_of_proxies_and_other_methods_change_nothing() {
        HttpResponse<String> sent = server.browser()
                .send(HttpRequest.newBuilder(server.uri("/cases"))
                        .header("X-Forwarded-Host", EVIL)
                        .header("X-Forwarded-For", "127.0.0.1")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=" + EVIL)
                        .header("X-Original-URL", "/sign-in")
                        .header("X-HTTP-Method-Override", "DELETE"));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in")
                .doesNotContain(EVIL);
        assertThat(server.browser()
                        .send(HttpRequest.newBuilder(server.uri("/sign-in")).method("TRACE", BodyPublishers.noBody()))
                        .statusCode())
                .isIn(400, 403, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//cases",
                "/cases;jsessionid=1",
                "/sign-in/../cases",
                "/assets/%2e%2e/cases",
                "/assets/..;/cases",
                "/assets/%252e%252e/application.properties",
                "/assets/..%2fapplication.properties",
                "/assets/htmx/..%5c..%5capplication.properties",
                "/CASES",
                "/cases%00"
            })
    void a_path_that_is_written_otherwise_leads_nowhere_else(String path) throws IOException {
        assertThat(statusLine("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotContain(" 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://evil.example", "http://localhost.evil.example", "http://127.0.0.1:1"})
    void no_other_origin_may_read_with_a_session(String origin) {
        HttpResponse<String> answer = server.signedInBrowser()
                .send(HttpRequest.newBuilder(server.uri("/cases")).header("Origin", origin));
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nContent-Length: 30",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Content-Length: -1",
                "Content-Length: 4\r\nTransfer-Encoding: xchunked"
            })
    void a_request_whose_length_is_told_in_two_ways_is_refused(String lengths) throws IOException {
        assertThat(statusLine("POST /ask HTTP/1.1\r\nHost: localhost\r\n" + lengths
                        + "\r\n\r\n0\r\n\r\nGET /cases HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .containsAnyOf(" 400", " 501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/h2-console",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/assets/upload.js.map",
                "/org/sextant/server/build.properties",
                "/.git/config"
            })
    void what_machines_tell_of_themselves_is_told_to_nobody(String path) {
        assertThat(server.browser().get(path).statusCode()).isIn(302, 401, 403, 404);
        assertThat(server.signedInBrowser().get(path).statusCode()).isIn(403, 404);
    }

    @Test
    void more_fields_than_a_form_has_give_nobody_more_rights() {
        Browser browser = server.browser();
        browser.post(
                "/sign-up",
                browser.form(
                        "/sign-up",
                        "name",
                        "greedy",
                        "password",
                        RunningServer.PASSWORD,
                        "code",
                        "",
                        "role",
                        "ADMINISTRATOR",
                        "roles",
                        "ADMINISTRATOR",
                        "enabled",
                        "true",
                        "id",
                        "owner"));
        browser.signInAs("greedy", RunningServer.PASSWORD, "");
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
        assertThat(browser.get("/administration").statusCode()).isEqualTo(403);
    }

    @Test
    void a_name_that_there_is_and_one_that_there_is_not_get_the_same_answer_in_about_the_same_time() {
        server.browser().signUp("known", "");
        double known = medianMillis("known");
        double unknown = medianMillis("nobody knows this one");
        assertThat(known / unknown).isBetween(0.4, 2.5);
    }

    /** Of wrong attempts, fewer than make a name wait. */
    private static double medianMillis(String name) {
        double[] taken = new double[3];
        for (int attempt = 0; attempt < taken.length; attempt++) {
            Browser browser = server.browser();
            String form = browser.form("/sign-in", "name", name, "secret", "not the password", "digits", "");
            long begin = System.nanoTime();
            HttpResponse<String> answer = browser.post("/sign-in", form);
            taken[attempt] = (System.nanoTime() - begin) / 1e6;
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?wrong");
        }
        Arrays.sort(taken);
        return taken[taken.length / 2];
    }

    @Test
    void a_session_that_somebody_else_made_up_is_not_taken_over() {
        HttpResponse<String> answer = server.browser()
                .send(HttpRequest.newBuilder(server.uri("/sign-in")).header("Cookie", "sextant=0123456789ABCDEF"));
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("sextant=")
                .doesNotContain("0123456789ABCDEF");
    }

    /** By hand, for a client library would put such a request right. */
    private static String statusLine(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort());
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(RunningServer.text(request));
            return String.valueOf(answer.readLine());
        }
    }
}
