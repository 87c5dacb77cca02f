package org.sextant.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sextant.guidance.Language;
import org.sextant.guidance.internal.library.ReadingGrade;

class GlossaryTest {

    @Test
    void words_are_found_as_words_in_capitals_only_where_they_are_written_so() {
        Glossary english = Glossary.of(Language.ENGLISH);
        assertThat(english.explain("CT of the chest; three Metastases"))
                .extracting(Glossary.Entry::word)
                .containsExactly("CT", "metastasis");
        assertThat(english.explain("a fact, widespread, ct")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_words_mean_is_easy_to_read(Language language) {
        List<Glossary.Entry> all = Glossary.of(language).entries();
        assertThat(all).hasSizeGreaterThan(20).allSatisfy(entry -> assertThat(
                        ReadingGrade.isEasy(entry.meaning(), language))
                .as(entry.word())
                .isTrue());
    }
}
