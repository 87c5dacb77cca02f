package org.sextant.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.server.RunningServer.Browser;

class SignInTest {

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
    void the_code_signs_one_browser_in_once() {
        String code = server.address().signInCode();
        Browser first = server.browser();
        assertThat(first.signIn(code).statusCode()).isEqualTo(302);
        assertThat(first.get("/cases").body()).contains("Your cases");

        Browser second = server.browser();
        assertThat(second.signIn(code).headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?wrong");
        assertThat(second.get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void a_used_code_is_followed_by_another() {
        int before = server.announcements();
        server.signedInBrowser();
        assertThat(server.announcements()).isEqualTo(before + 1);
        assertThat(server.signedInBrowser().get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_in_without_the_forms_token_is_refused() {
        HttpResponse<String> refused =
                server.browser().post("/sign-in", "secret=" + server.address().signInCode());
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        HttpResponse<String> page = server.browser().get("/sign-in");
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("sextant=")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @Test
    void the_session_gets_another_name_at_sign_in() {
        Browser browser = server.browser();
        String before =
                browser.get("/sign-in").headers().firstValue("Set-Cookie").orElse("");
        HttpResponse<String> signedIn = browser.signIn(server.address().signInCode());
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElse(before)).isNotEqualTo(before);
    }

    @Test
    void signing_out_ends_the_session() {
        Browser browser = server.signedInBrowser();
        browser.post("/sign-out", "_csrf=" + browser.csrf("/cases"));
        assertThat(browser.get("/cases").statusCode()).isEqualTo(302);
    }
}
