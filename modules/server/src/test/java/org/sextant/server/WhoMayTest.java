package org.sextant.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.fhir.CaseBundles;
import org.sextant.model.CaseId;
import org.sextant.model.PackId;
import org.sextant.server.RunningServer.Browser;
import org.sextant.server.rooms.Rooms;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, asked for by everybody there is, of a case that is theirs, that they were invited to, and that is neither. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoMayTest {

    private static final Map<String, String> TABLE = table();
    private static final int TOO_FAR = 403;

    /** What routes ask for; without it they would say so before they look whose case it is. */
    private static final Map<String, String> FORMS = Map.of(
            "POST /cases/{id}/corrections", "say=ADDED&by=me&words=x",
            "POST /cases/{id}/decisions", "choice=AGREE&words=x",
            "POST /cases/{id}/sharing/end", "account=x",
            "POST /cases/{id}/documents/{job}/password", "password=x");

    private static RunningServer server;
    private static String casePath;
    private static String job;
    private static String release;

    /** Who asks, by what they are to the case. */
    private static final Map<String, Browser> PEOPLE = new LinkedHashMap<>();

    @BeforeAll
    static void start(@TempDir Path dataDir) {
        server = RunningServer.withPlainSteps(dataDir, "--sextant.server.uploads-per-minute=100");
        Browser patient = server.browserOf("ada", "");
        casePath = patient.openCase();
        patient.upload(casePath, RunningServer.text("Carcinoma of the left kidney, pT3a."));
        await().atMost(30, SECONDS)
                .until(() -> patient.get(casePath + "/progress").body().contains("Done"));
        job = patient.get(casePath).body().replaceAll("(?s).*/documents/(\\d+)/original.*", "$1");
        Browser owner = server.signedInBrowser();
        PackId pack = new PackId("offered", "1", "ab".repeat(32));
        release = Long.toString(server.context()
                .getBean(Rooms.class)
                .store()
                .releases()
                .propose(pack, new byte[] {1}, "dora")
                .id());
        PEOPLE.put("patient", patient);
        PEOPLE.put("invited", server.browserOf("bede", patient.codeFrom(casePath + "/sharing", casePath + "/sharing")));
        PEOPLE.put("other patient", server.browserOf("cyril", ""));
        PEOPLE.put(
                "maintainer",
                server.browserOf(
                        "dora", owner.codeFrom("/administration", "/administration/accounts", "role", "MAINTAINER")));
        PEOPLE.put(
                "administrator",
                server.browserOf(
                        "edith",
                        owner.codeFrom("/administration", "/administration/accounts", "role", "ADMINISTRATOR")));
        PEOPLE.put("owner of the machine", owner);
        PEOPLE.put("stranger", server.browser());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        try (var in = WhoMayTest.class.getResourceAsStream("/who-may.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("route,"))
                    .forEach(line -> table.put(
                            line.substring(0, line.lastIndexOf(',')), line.substring(line.lastIndexOf(',') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    @Test
    void every_route_is_in_the_table() {
        Set<String> routes = new TreeSet<>();
        RequestMappingHandlerMapping mapping =
                server.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                Stream.concat(
                                info.getMethodsCondition().getMethods().stream().map(Enum::name),
                                info.getMethodsCondition().getMethods().isEmpty() ? Stream.of("GET") : Stream.empty())
                        .forEach(method -> routes.add(method + " " + path));
            }
        }
        assertThat(TABLE.keySet()).containsAll(routes);
    }

    @Test
    void everybody_gets_what_is_theirs_and_nothing_else() {
        Map<String, String> wrong = new TreeMap<>();
        TABLE.forEach((route, who) -> PEOPLE.forEach((person, browser) -> {
            int status = ask(browser, route);
            boolean refused = status == 401 || status == TOO_FAR || status == 404 || status == 302;
            if (refused == isLetIn(person, who)) {
                wrong.put(route + " by " + person, "is for " + who + " and answered " + status);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static boolean isLetIn(String person, String who) {
        return switch (who) {
            case "anybody" -> true;
            case "everybody" -> !person.equals("stranger");
            case "opener" ->
                Set.of("patient", "other patient", "owner of the machine").contains(person);
            case "maintainer" -> Set.of("maintainer", "owner of the machine").contains(person);
            case "administrator" ->
                Set.of("administrator", "owner of the machine").contains(person);
            case "member" -> Set.of("patient", "invited").contains(person);
            case "patient" -> person.equals("patient");
            default -> false;
        };
    }

    private static String query(String route) {
        return route.endsWith("part.png") ? "?begin=0&end=5" : "";
    }

    @Test
    void a_search_of_a_case_of_others_finds_nothing() {
        String patient = CaseBundles.patientId(new CaseId(casePath.substring(casePath.lastIndexOf('/') + 1)));
        PEOPLE.forEach((person, browser) -> assertThat(
                        browser.get("/fhir/Condition?patient=" + patient).body().contains("\"Condition\""))
                .as(person)
                .isEqualTo(Set.of("patient", "invited").contains(person)));
    }

    /** The status; a redirect to anywhere but the sign-in page is an answer. */
    private static int ask(Browser browser, String route) {
        String method = route.substring(0, route.indexOf(' '));
        String caseId = casePath.substring(casePath.lastIndexOf('/') + 1);
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{id}", caseId)
                .replace("{job}", job)
                .replace("{page}", "1")
                .replace("{release}", release)
                .replace("{action}", "approve")
                .replace("{pack}", "kidney")
                .replace("{topic}", "cytoreductive-nephrectomy")
                .replace("{patient}", CaseBundles.patientId(new CaseId(caseId)));
        boolean json = method.equals("POST") && path.startsWith("/api/");
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(server.uri(path + query(route)))
                .header("X-CSRF-TOKEN", browser.csrf("/sign-in"))
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(json ? "{}" : FORMS.getOrDefault(route, ""))));
        boolean elsewhere = answer.statusCode() == 302
                && !URI.create(answer.headers().firstValue("Location").orElse(""))
                        .getPath()
                        .equals("/sign-in");
        return elsewhere ? 200 : answer.statusCode();
    }
}
