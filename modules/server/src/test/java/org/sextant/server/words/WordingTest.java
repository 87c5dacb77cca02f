package org.sextant.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.Language;
import org.sextant.model.IssueKind;
import org.sextant.server.people.Refusal;
import org.sextant.server.rooms.UploadRefusedException.Reason;

/** English and Spanish say the same things under the same names, and templates ask for no other. */
class WordingTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern ASKED_FOR = Pattern.compile("#\\{([a-zA-Z0-9._-]+)");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    private static final Properties ENGLISH = read("words.properties");
    private static final Properties SPANISH = read("words_es.properties");

    private static Properties read(String name) {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(name))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Test
    void whatever_is_said_in_english_is_said_in_spanish() {
        assertThat(SPANISH.stringPropertyNames()).containsAll(ENGLISH.stringPropertyNames());
        assertThat(ENGLISH.stringPropertyNames())
                .allSatisfy(
                        name -> assertThat(SPANISH.getProperty(name)).as(name).isNotBlank());
    }

    @Test
    void what_only_spanish_says_is_a_term_or_a_sentence_that_a_code_says_in_english_by_itself() {
        Set<String> own = new TreeSet<>(SPANISH.stringPropertyNames());
        own.removeAll(ENGLISH.stringPropertyNames());
        own.removeIf(name -> name.startsWith("term."));
        assertThat(own)
                .isEqualTo(Stream.of(
                                names("issue", IssueKind.values()),
                                names("account", Refusal.values()),
                                names("upload", Reason.values()))
                        .flatMap(names -> names)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> names(String group, Enum<?>... codes) {
        return Stream.of(codes).map(code -> group + "." + code.name());
    }

    @Test
    void both_have_the_same_places_for_values_and_no_mark_that_would_swallow_one() {
        for (String name : ENGLISH.stringPropertyNames()) {
            assertThat(places(SPANISH, name)).as(name).isEqualTo(places(ENGLISH, name));
            if (!places(ENGLISH, name).isEmpty()) {
                assertThat(ENGLISH.getProperty(name) + SPANISH.getProperty(name))
                        .as(name)
                        .doesNotContain("'");
            }
        }
    }

    private static Set<String> places(Properties words, String name) {
        return PLACE.matcher(words.getProperty(name))
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void templates_ask_for_names_that_there_are() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            for (Path template : templates.toList()) {
                Matcher names = ASKED_FOR.matcher(Files.readString(template));
                names.results().forEach(name -> asked.add(name.group(1)));
            }
        }
        assertThat(asked).isNotEmpty().isSubsetOf(ENGLISH.stringPropertyNames());
    }

    @Test
    void a_term_that_is_not_translated_stays_as_it_is() {
        Wording spanish = Wording.of(Language.SPANISH);
        assertThat(spanish.term("clear cell")).isEqualTo("células claras");
        assertThat(spanish.term("mucinous tubular")).isEqualTo("mucinous tubular");
        assertThat(Wording.ENGLISH.term("clear cell")).isEqualTo("clear cell");
    }
}
