package org.sextant.extraction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.Fact;
import org.sextant.model.LossLedger;
import org.sextant.model.Page;
import org.sextant.model.Passage;
import org.sextant.model.PerformanceStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PassagesTest {

    private static final String BEFORE =
            "He was first seen in the spring with blood in his urine and a mass in the left kidney was found on imaging. "
                    + "The mass was taken out and he has been followed since then with imaging of chest and abdomen. ";
    private static final String AFTER =
            " He walks two miles a day and works half of the week in his garden, with no pain and a good appetite. His weight "
                    + "has not changed since the last visit, and he sleeps well. We talked about what may come next for him.";

    @Test
    void words_that_were_carried_on_have_one_fingerprint_however_their_lines_are_broken() {
        Passage one = passage("Visit of January. " + BEFORE + "ECOG 1." + AFTER);
        Passage other = passage("A later visit, other news first. " + BEFORE.replace(" and ", "\n  and ") + "ECOG 1."
                + AFTER + " More.");

        assertThat(one.before()).isNotNull().isEqualTo(other.before());
        assertThat(one.after()).isNotNull().isEqualTo(other.after());
    }

    @Test
    void a_side_that_differs_is_another_text() {
        Passage one = passage(BEFORE + "ECOG 1." + AFTER);
        Passage other = passage(BEFORE.replace("left", "right").replace("chest", "brain") + "ECOG 1."
                + AFTER.replace("no pain", "some pain"));

        assertThat(one.before()).isNotEqualTo(other.before());
        assertThat(one.after()).isNotEqualTo(other.after());
    }

    @Test
    void a_line_alone_is_no_copied_text() {
        assertThat(passages("ECOG 1. Seen today.")).isEmpty();
    }

    private static Passage passage(String text) {
        return passages(text).get(0);
    }

    private static List<Passage> passages(String words) {
        DocumentId id = DocumentId.of(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        DocumentPart part = DocumentPart.of(1, "text/plain", 0, words.length());
        DocumentText text = new DocumentText(
                id,
                "text/plain",
                words,
                List.of(new Page(1, 0, words.length(), null, List.of())),
                List.of(part),
                List.of(),
                LossLedger.EMPTY,
                List.of());
        int begin = words.indexOf("ECOG 1");
        return Passages.of(
                text,
                part,
                List.of(Fact.stated(new PerformanceStatus("ECOG", 1), null, text.evidence(begin, begin + 6, "test"))));
    }
}
