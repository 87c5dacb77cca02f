package org.sextant.reading.internal.coded;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FamilyHistory;
import org.sextant.model.Finding;
import org.sextant.model.Issue;
import org.sextant.model.LossLedger;
import org.sextant.model.LossLine;
import org.sextant.model.LossLine.Fate;
import org.sextant.model.LossLine.Unit;
import org.sextant.model.Refuted;
import org.sextant.model.Statement;
import org.sextant.reading.internal.ReadFile;
import org.sextant.reading.internal.release.ReleaseSplitter;

/** Makes the document text of what a reader process says: gives coded entries their meaning and closes the account. */
public final class FileAssembly {

    private static final String FINDER = "coded-entry";

    private final EntryFacts meanings = new EntryFacts();
    private final ReleaseSplitter releases = new ReleaseSplitter();

    /**
     * The document text.
     *
     * @throws IllegalArgumentException where the answer contradicts itself
     */
    public DocumentText assemble(DocumentId id, ReadFile read) {
        ReadFile file = releases.split(read);
        DocumentText bare = text(id, file, List.of(), LossLedger.EMPTY, file.issues());
        List<Statement> statements = new ArrayList<>();
        Set<Issue> issues = new LinkedHashSet<>(file.issues());
        int mapped = 0;
        for (PlacedEntry placed : file.entries()) {
            EntryMeaning meaning = meanings.read(placed.entry());
            mapped += meaning.findings().isEmpty() ? 0 : 1;
            meaning.issues().forEach(kind -> issues.add(Issue.of(kind, id)));
            Evidence evidence = bare.evidence(placed.begin(), placed.end(), FINDER)
                    .ofEntry(placed.entry().path());
            meaning.findings()
                    .forEach(finding -> statements.add(state(finding, placed.entry(), meaning.status(), evidence)));
        }
        return text(id, file, statements, ledger(file, mapped), List.copyOf(issues));
    }

    private static DocumentText text(
            DocumentId id, ReadFile file, List<Statement> statements, LossLedger ledger, List<Issue> issues) {
        return new DocumentText(
                id, file.mediaType(), file.text(), file.pages(), file.parts(), statements, ledger, issues);
    }

    private static LossLedger ledger(ReadFile file, int mapped) {
        List<LossLine> lines = new ArrayList<>(file.lines());
        add(lines, Fate.MAPPED, "coded", mapped);
        add(lines, Fate.KEPT_AS_TEXT, "code-not-in-tables", file.entries().size() - mapped);
        return new LossLedger(file.wholes(), lines);
    }

    private static void add(List<LossLine> lines, Fate fate, String reason, int count) {
        if (count > 0) {
            lines.add(new LossLine(Unit.ENTRY, fate, reason, count));
        }
    }

    private static Statement state(Finding finding, CodedEntry entry, CodedEntry.Status status, Evidence evidence) {
        @Nullable ClinicalDate date = entry.start() == null ? null : new ClinicalDate(entry.start());
        if (status == CodedEntry.Status.DENIED) {
            return new Refuted(finding, date, List.of(evidence));
        }
        return new Fact(
                finding, assertion(finding, status), Certainty.CONFIRMED, date, Basis.STATED, List.of(evidence));
    }

    private static Assertion assertion(Finding finding, CodedEntry.Status status) {
        if (finding instanceof FamilyHistory) {
            return Assertion.FAMILY;
        }
        return switch (status) {
            case PRESENT -> Assertion.PRESENT;
            case HISTORICAL -> Assertion.HISTORICAL;
            case PLANNED -> Assertion.PLANNED;
            case UNCONFIRMED -> Assertion.POSSIBLE;
            case DENIED, WITHDRAWN -> throw new IllegalArgumentException("what is denied or withdrawn is no fact");
        };
    }
}
