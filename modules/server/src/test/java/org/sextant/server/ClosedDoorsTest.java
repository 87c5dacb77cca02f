package org.sextant.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.server.RunningServer.Browser;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ClosedDoorsTest {

    /** What everybody may see: none of it knows of any case. */
    private static final List<String> OPEN = List.of(
            "GET /",
            "POST /ask",
            "GET /topics/{pack}/{topic}",
            "GET /library",
            "GET /sign-in",
            "GET /sign-up",
            "POST /sign-up");

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path dataDir) {
        server = RunningServer.withPlainSteps(dataDir);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_route_refuses_a_stranger() {
        Set<String> routes = routes();
        assertThat(routes)
                .containsAll(OPEN)
                .contains("GET /cases", "POST /cases/{id}/documents", "GET /api/cases/{id}/guidance");
        Browser stranger = server.browser();
        String token = stranger.csrf("/sign-in");
        routes.removeAll(OPEN);
        for (String route : routes) {
            String method = route.substring(0, route.indexOf(' '));
            String path = route.substring(route.indexOf(' ') + 1)
                    .replace("{id}", "invented-1")
                    .replace("{job}", "1")
                    .replace("{page}", "1")
                    .replace("{release}", "1")
                    .replace("{action}", "approve");
            HttpResponse<String> answer = stranger.send(HttpRequest.newBuilder(server.uri(path))
                    .header("X-CSRF-TOKEN", token)
                    .method(method, BodyPublishers.noBody()));
            boolean sentToSignIn = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
            assertThat(sentToSignIn || answer.statusCode() == 401).as(route).isTrue();
        }
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        RequestMappingHandlerMapping mapping =
                server.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                if (info.getMethodsCondition().getMethods().isEmpty()) {
                    routes.add("GET " + path);
                }
                info.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + path));
            }
        }
        routes.addAll(List.of(
                "GET /fhir/metadata",
                "GET /fhir/Patient/invented-1",
                "GET /fhir/Patient/invented-1/$everything",
                "GET /actuator",
                "GET /actuator/env",
                "GET /nowhere"));
        return routes;
    }

    @Test
    void a_wrong_token_opens_nothing() {
        HttpResponse<String> refused = server.browser()
                .send(HttpRequest.newBuilder(server.uri("/fhir/metadata")).header("Authorization", "Bearer wrong"));
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void health_tells_a_stranger_only_that_the_server_is_up() {
        HttpResponse<String> health = server.browser().get("/actuator/health/readiness");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(server.signedInBrowser().get("/actuator/env").statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_sent_without_its_token_is_refused() {
        assertThat(server.signedInBrowser().post("/cases", "").statusCode()).isEqualTo(403);
    }

    @Test
    void pages_tell_the_browser_to_run_nothing_foreign_and_to_keep_nothing() {
        HttpResponse<String> page = server.signedInBrowser().get("/cases");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("style=", "onclick", "<script>");
    }

    @Test
    void a_page_loads_only_what_is_there() {
        Browser browser = server.browser();
        for (String asset : List.of("sextant.css", "upload.js", "pictures.js", "sextant.svg", "htmx/htmx.min.js")) {
            assertThat(browser.get("/assets/" + asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void another_sites_name_for_this_machine_is_refused() throws IOException {
        assertThat(statusLine("evil.example")).contains(" 400");
        assertThat(statusLine("localhost:" + server.uri("/").getPort())).contains(" 200");
    }

    /** By hand, for a client library does not let one lie about the host. */
    private static String statusLine(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort());
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream()
                    .write(RunningServer.text(
                            "GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"));
            return answer.readLine();
        }
    }
}
