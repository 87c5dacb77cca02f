package org.sextant.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.LossLedger;
import org.sextant.model.LossLine;
import org.sextant.model.LossLine.Fate;
import org.sextant.model.LossLine.Unit;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;

/** What became of everything in a file, in sentences for the person who sent it. */
final class LedgerWords {

    private LedgerWords() {}

    /** What was read, what was kept as text, and what was left out and why. */
    static List<String> of(LossLedger ledger, Wording wording) {
        List<String> sentences = new ArrayList<>();
        add(sentences, ledger, Unit.PAGE, "ledger.read", wording);
        add(sentences, ledger, Unit.ENCLOSURE, "ledger.opened", wording);
        for (LossLine line : ledger.lines()) {
            if (line.unit() == Unit.ENTRY && line.fate() == Fate.MAPPED) {
                sentences.add(wording.get("ledger.coded", counted(line.count(), Unit.ENTRY, wording)));
            } else if (line.unit() == Unit.ENTRY && line.fate() == Fate.KEPT_AS_TEXT) {
                sentences.add(wording.get("ledger.text", counted(line.count(), Unit.ENTRY, wording)));
            }
        }
        ledger.lines().stream()
                .filter(line -> line.fate() == Fate.DROPPED)
                .map(line -> wording.get(
                        "ledger.dropped",
                        counted(line.count(), line.unit(), wording),
                        wording.find("reason." + line.reason(), Words.spaced(line.reason()))))
                .forEach(sentences::add);
        return sentences;
    }

    private static void add(List<String> sentences, LossLedger ledger, Unit unit, String done, Wording wording) {
        int count = ledger.count(unit, Fate.MAPPED) + ledger.count(unit, Fate.KEPT_AS_TEXT);
        if (count > 0) {
            sentences.add(wording.get(done, counted(count, unit, wording)));
        }
    }

    private static String counted(int count, Unit unit, Wording wording) {
        return wording.get("ledger." + unit.name(), count);
    }

    /** The documents in a file that holds several; empty for a file that is one. */
    static List<String> parts(DocumentText text, Wording wording) {
        return text.parts().size() < 2
                ? List.of()
                : text.parts().stream().map(part -> part(part, wording)).toList();
    }

    private static String part(DocumentPart part, Wording wording) {
        String kind = part.kind() == null ? wording.term("document") : Words.documentKind(part.kind(), wording);
        return wording.get("ledger.part", part.number(), kind)
                + (part.date() == null
                        ? ""
                        : " " + wording.get("ledger.part.date", part.date().value()))
                + (part.copyOf() == null ? "" : ", " + wording.get("ledger.part.copy", part.copyOf()));
    }
}
