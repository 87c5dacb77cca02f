package org.sextant.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.extraction.internal.DataLines;
import org.sextant.extraction.internal.Vocabulary;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VocabularyTest {

    static Stream<String> categories() {
        return Vocabulary.CATEGORIES.stream();
    }

    @ParameterizedTest
    @MethodSource("categories")
    void every_vocabulary_file_names_its_source_and_licence_and_is_well_formed(String category) throws IOException {
        assertThat(firstLine("vocabulary/" + category + ".txt"))
                .startsWith("# ")
                .contains("Source:", "icence");
        for (List<String> line : DataLines.read("vocabulary/" + category + ".txt")) {
            assertThat(line).as(category).hasSizeGreaterThanOrEqualTo(4);
            assertThat(line.get(0))
                    .isEqualTo(line.get(0).strip().toLowerCase(java.util.Locale.ROOT))
                    .isNotEmpty();
            for (String term : String.join(";", line.subList(3, line.size())).split(";", -1)) {
                assertThat(term)
                        .as(category + " " + line.get(0))
                        .isNotBlank()
                        .isEqualTo(term.strip())
                        .isLowerCase();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("categories")
    void a_term_of_a_category_means_one_thing(String category) {
        Map<String, Long> meanings = Vocabulary.terms().stream()
                .filter(term -> term.concept().category().equals(category))
                .collect(Collectors.groupingBy(Vocabulary.Term::text, Collectors.counting()));
        assertThat(meanings)
                .allSatisfy((term, count) -> assertThat(count).as(term).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vocabulary/drug-short-forms.txt",
                "context/cues.txt",
                "context/headings.txt",
                "context/document-kinds.txt",
                "context/keywords.txt",
                "context/tumor-features.txt",
                "context/answers.txt"
            })
    void every_other_file_names_its_source_and_says_nothing_twice(String name) throws IOException {
        assertThat(firstLine(name)).startsWith("# ").contains("Source:", "icence");
        assertThat(DataLines.read(name)).doesNotHaveDuplicates();
    }

    private static String firstLine(String name) throws IOException {
        try (InputStream in = VocabularyTest.class.getResourceAsStream("/org/sextant/extraction/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
