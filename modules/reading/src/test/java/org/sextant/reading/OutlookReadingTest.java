package org.sextant.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.testkit.hostile.HostilePdfs;
import org.sextant.testkit.hostile.OutlookMails;

/** Mails as Outlook saves them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutlookReadingTest {

    private static final String WRITTEN = "Your report\n" + OutlookMails.NOTE + "\n";

    @Test
    void subject_and_words_come_first_then_what_is_attached_under_its_name() throws IOException {
        DocumentText text = Parsed.parse(OutlookMails.with("r\u00f6ntgen.pdf", HostilePdfs.plain()));
        assertThat(text.issues()).isEmpty();
        assertThat(text.mediaType()).isEqualTo("application/vnd.ms-outlook");
        assertThat(text.text()).startsWith(WRITTEN).contains(HostilePdfs.NOTE);
        assertThat(text.parts()).extracting(DocumentPart::name).containsExactly(null, "r\u00f6ntgen.pdf");
        assertThat(text.parts())
                .extracting(DocumentPart::mediaType)
                .containsExactly("application/vnd.ms-outlook", "application/pdf");
    }

    @Test
    void a_mail_in_a_mail_is_read_and_mails_in_mails_end_somewhere() throws IOException {
        assertThat(Parsed.parse(OutlookMails.nested(2)).text()).isEqualTo(WRITTEN + WRITTEN);
        DocumentText deep = Parsed.parse(OutlookMails.nested(20));
        assertThat(deep.text()).isEqualTo(WRITTEN.repeat(4));
        assertThat(deep.issues()).extracting(Issue::kind).containsExactly(IssueKind.NESTING_LIMIT);
    }

    @Test
    void a_program_attached_is_named_and_a_cut_mail_is_no_exception() throws IOException {
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};
        DocumentText text = Parsed.parse(OutlookMails.with("a.exe", program));
        assertThat(text.text()).isEqualTo(WRITTEN);
        assertThat(text.issues()).extracting(Issue::kind).containsExactly(IssueKind.NOT_A_DOCUMENT);
        byte[] whole = OutlookMails.with("note.txt", "An attached note.".getBytes(UTF_8));
        for (int length = 520; length < whole.length; length += 333) {
            assertThat(Parsed.parse(Arrays.copyOf(whole, length)).parts()).hasSizeLessThan(3);
        }
    }
}
