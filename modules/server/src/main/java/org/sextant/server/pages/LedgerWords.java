package org.sextant.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.LossLedger;
import org.sextant.model.LossLine;
import org.sextant.model.LossLine.Fate;
import org.sextant.model.LossLine.Unit;
import org.sextant.server.words.Words;

/** What became of everything in a file, in sentences for the person who sent it. */
final class LedgerWords {

    private static final Map<String, String> REASONS = Map.of(
            "entry-excluded", "marked as wrong or withdrawn by whoever wrote it",
            "unreadable-page", "could not be read",
            "page-too-large", "too large to be read",
            "no-text", "no text was found",
            "truncated", "more text than Sextant reads in one file",
            "nesting-limit", "too many files inside files",
            "password-protected", "protected by a password",
            "type-not-allowed", "not a kind of file Sextant can read",
            "unit-missing", "no unit that can be trusted",
            "patient-mismatch", "about somebody else");

    private LedgerWords() {}

    /** What was read, what was kept as text, and what was left out and why. */
    static List<String> of(LossLedger ledger) {
        List<String> sentences = new ArrayList<>();
        add(sentences, ledger, Unit.PAGE, "read");
        add(sentences, ledger, Unit.ENCLOSURE, "opened and read");
        for (LossLine line : ledger.lines()) {
            if (line.unit() == Unit.ENTRY && line.fate() == Fate.MAPPED) {
                sentences.add(counted(line.count(), Unit.ENTRY) + " taken over as coded");
            } else if (line.unit() == Unit.ENTRY && line.fate() == Fate.KEPT_AS_TEXT) {
                sentences.add(counted(line.count(), Unit.ENTRY) + " read as text");
            }
        }
        ledger.lines().stream()
                .filter(line -> line.fate() == Fate.DROPPED)
                .map(line -> counted(line.count(), line.unit()) + " not used: "
                        + REASONS.getOrDefault(line.reason(), Words.spaced(line.reason())))
                .forEach(sentences::add);
        return sentences;
    }

    private static void add(List<String> sentences, LossLedger ledger, Unit unit, String done) {
        int count = ledger.count(unit, Fate.MAPPED) + ledger.count(unit, Fate.KEPT_AS_TEXT);
        if (count > 0) {
            sentences.add(counted(count, unit) + " " + done);
        }
    }

    private static String counted(int count, Unit unit) {
        String name =
                switch (unit) {
                    case PAGE -> count == 1 ? "page" : "pages";
                    case ENCLOSURE -> count == 1 ? "file inside it" : "files inside it";
                    case ENTRY -> count == 1 ? "entry" : "entries";
                };
        return count + " " + name;
    }

    /** The documents in a file that holds several; empty for a file that is one. */
    static List<String> parts(DocumentText text) {
        return text.parts().size() < 2
                ? List.of()
                : text.parts().stream().map(LedgerWords::part).toList();
    }

    private static String part(DocumentPart part) {
        String kind = part.kind() == null ? "document" : Words.documentKind(part.kind());
        return "Part " + part.number() + ": " + kind
                + (part.date() == null ? "" : " of " + part.date().value())
                + (part.copyOf() == null ? "" : ", a copy of part " + part.copyOf());
    }
}
