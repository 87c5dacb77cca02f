package org.sextant.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.server.RunningServer.Browser;

class PublicPagesTest {

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path dataDir) {
        server = RunningServer.withPlainSteps(dataDir);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> ask(String question, String language) {
        Browser stranger = server.browser();
        return stranger.post(
                "/ask?lang=" + language,
                "_csrf=" + stranger.csrf("/") + "&question=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    }

    @Test
    void a_stranger_asks_and_is_sent_to_the_answer_whose_address_holds_nothing_of_the_question() {
        HttpResponse<String> sent = ask("Is surgery an option for metastatic kidney cancer?", "en");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElse(""))
                .endsWith("/topics/kidney/cytoreductive-nephrectomy?lang=en");
        assertThat(server.browser()
                        .get("/topics/kidney/cytoreductive-nephrectomy?lang=en")
                        .body())
                .contains(
                        "Is surgery on the kidney an option",
                        "In short",
                        "What it depends on",
                        "How your records look against that",
                        "What is known",
                        "Questions to bring to your care team",
                        "Help that may fit",
                        "Sources",
                        "https://doi.org/10.1056/NEJMoa1803675");
    }

    @Test
    void a_question_in_spanish_is_answered_in_spanish_whatever_the_page_spoke() {
        HttpResponse<String> sent = ask("¿Me pueden quitar el riñón si el cáncer ya se ha extendido?", "en");
        String address = sent.headers().firstValue("Location").orElse("");
        assertThat(address).endsWith("/topics/kidney/cytoreductive-nephrectomy?lang=es");
        assertThat(server.browser()
                        .get(address.replaceFirst("https?://[^/]+", ""))
                        .body())
                .contains("lang=\"es\"", "De qué depende", "Preguntas para llevar a su equipo médico")
                .doesNotContain("What it depends on");
    }

    @Test
    void a_question_that_may_be_several_names_them_and_one_that_is_not_covered_says_so() {
        assertThat(ask("surgery or radiation for kidney cancer", "en").body())
                .contains("Which of these do you mean?", "/topics/kidney/metastasis-directed");
        assertThat(ask("How long do I have to live?", "en").body())
                .contains("This is not covered", "Your care team knows you");
        assertThat(ask("<script>alert(1)</script>", "es").body())
                .contains("Esto no está cubierto")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_front_page_speaks_the_browsers_language_and_offers_the_other() {
        String page = server.browser()
                .send(HttpRequest.newBuilder(server.uri("/")).header("Accept-Language", "es-MX,es;q=0.9"))
                .body();
        assertThat(page).contains("lang=\"es\"", "Sepa qué preguntar", "Subir su expediente", "lang=en");
        assertThat(server.browser().get("/?lang=en").body()).contains("Know what to ask", "Upload your records");
        assertThat(server.signedInBrowser().get("/?lang=en").body()).contains("Your cases");
    }

    @Test
    void the_library_lists_packs_decisions_conclusions_and_sources() {
        assertThat(server.browser().get("/library?lang=en").body())
                .contains("Kidney cancer", "CN_UPFRONT_DISFAVOURED", "CARMENA", "not yet reviewed by a clinician");
        assertThat(server.browser().get("/library?lang=es").body())
                .contains("Cáncer de riñón", "todavía no revisado por un médico");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(server.browser().get("/topics/kidney/nothing").statusCode()).isEqualTo(404);
        assertThat(server.browser().get("/topics/liver/localised").statusCode()).isEqualTo(404);
    }
}
