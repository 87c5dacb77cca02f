package org.sextant.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.LossLedger;
import org.sextant.model.LossLedger.Whole;
import org.sextant.model.LossLine;
import org.sextant.model.LossLine.Fate;
import org.sextant.model.LossLine.Unit;
import org.sextant.model.PatientIdentity;
import org.sextant.server.words.Wording;

class LedgerWordsTest {

    @Test
    void a_ledger_says_what_was_read_and_what_was_left_out_and_why() {
        LossLedger ledger = new LossLedger(
                List.of(new Whole(Unit.PAGE, 13), new Whole(Unit.ENTRY, 6), new Whole(Unit.ENCLOSURE, 1)),
                List.of(
                        new LossLine(Unit.PAGE, Fate.KEPT_AS_TEXT, "read", 12),
                        new LossLine(Unit.PAGE, Fate.DROPPED, "unreadable-page", 1),
                        new LossLine(Unit.ENTRY, Fate.MAPPED, "coded", 3),
                        new LossLine(Unit.ENTRY, Fate.DROPPED, "entry-excluded", 3),
                        new LossLine(Unit.ENCLOSURE, Fate.DROPPED, "another-reason", 1)));
        assertThat(LedgerWords.of(ledger, Wording.ENGLISH))
                .containsExactly(
                        "12 pages read",
                        "3 entries taken over as coded",
                        "1 page not used: could not be read",
                        "3 entries not used: marked as wrong or withdrawn by whoever wrote it",
                        "1 file inside it not used: another reason");
    }

    @Test
    void parts_are_told_where_there_are_several() {
        DocumentId id = DocumentId.of(new byte[] {1});
        assertThat(LedgerWords.parts(DocumentText.ofPlainText(id, "one"), Wording.ENGLISH))
                .isEmpty();
        DocumentPart first = new DocumentPart(
                1,
                List.of(),
                "name.pdf",
                "text/plain",
                0,
                1,
                DocumentKind.LABORATORY,
                new ClinicalDate("2025-03"),
                PatientIdentity.UNKNOWN,
                null);
        DocumentPart copy =
                new DocumentPart(2, List.of(1), null, "text/plain", 1, 3, null, null, PatientIdentity.UNKNOWN, 1);
        DocumentText text = new DocumentText(
                id, "text/plain", "abc", List.of(), List.of(first, copy), List.of(), LossLedger.EMPTY, List.of());
        assertThat(LedgerWords.parts(text, Wording.ENGLISH))
                .containsExactly("Part 1: laboratory of 2025-03", "Part 2: document, a copy of part 1");
    }
}
