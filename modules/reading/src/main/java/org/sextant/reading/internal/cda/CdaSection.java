package org.sextant.reading.internal.cda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.cda.CdaEntries.Referring;
import org.sextant.reading.internal.cda.Narrative.Row;
import org.sextant.reading.internal.coded.CodedEntry;
import org.sextant.reading.internal.coded.CodedEntry.Status;
import org.sextant.reading.internal.coded.EntryLine;
import org.sextant.reading.internal.xml.Element;

/**
 * Hands on a section: its title, its rows, and its entries. An entry stands on the row that it tells, so that nothing is
 * said twice; where row and entry do not agree, both are handed on and the contradiction is for a person to see.
 */
final class CdaSection {

    private static final Pattern DENYING = Pattern.compile(
            "\\b(?:no|not|none|without|denies|denied|negative|absent|absence|ruled out|excluded|never|refused)\\b",
            Pattern.CASE_INSENSITIVE);

    private final RecordBuilder into;

    CdaSection(RecordBuilder into) {
        this.into = into;
    }

    void read(Element section) {
        section.find("title")
                .map(Element::words)
                .filter(title -> !title.isEmpty())
                .ifPresent(into::line);
        List<Row> rows = section.find("text").map(Narrative::rows).orElse(List.of());
        List<Referring> entries = CdaEntries.of(section);
        Map<Integer, CodedEntry> placed = new HashMap<>();
        Set<Integer> withdrawn = new HashSet<>();
        Set<Referring> apart = new LinkedHashSet<>();
        for (Referring referring : entries) {
            Optional<Integer> row = findRow(rows, referring, placed.keySet());
            if (referring.entry().status() == Status.WITHDRAWN) {
                row.ifPresent(withdrawn::add);
                into.dropEntry("withdrawn");
                into.issue(IssueKind.ENTRY_EXCLUDED);
            } else if (row.isPresent() && agree(rows.get(row.get()), referring.entry())) {
                placed.put(row.get(), referring.entry());
            } else {
                apart.add(referring);
            }
        }
        if (CdaEntries.hasUnknown(section)) {
            into.dropEntry("structure-not-understood");
            into.issue(IssueKind.STRUCTURE_NOT_UNDERSTOOD);
        }
        handOn(rows, placed, withdrawn);
        apart.forEach(referring -> addApart(referring.entry()));
        section.list("component", "section").forEach(this::read);
    }

    private void handOn(List<Row> rows, Map<Integer, CodedEntry> placed, Set<Integer> withdrawn) {
        for (int i = 0; i < rows.size(); i++) {
            CodedEntry entry = placed.get(i);
            if (entry != null) {
                into.entry(entry, rows.get(i).text());
            } else if (withdrawn.contains(i)) {
                into.line("(An entry that was withdrawn is not shown.)");
            } else {
                into.line(rows.get(i).text());
            }
        }
    }

    private void addApart(CodedEntry entry) {
        String line = EntryLine.of(entry);
        if (line.isEmpty()) {
            into.dropEntry("nothing-named");
        } else {
            into.entry(entry, line);
        }
    }

    /** The row that the entry refers to, else the only kind of row that tells the same name and value. */
    private static Optional<Integer> findRow(List<Row> rows, Referring referring, Set<Integer> taken) {
        for (int i = 0; i < rows.size(); i++) {
            if (!taken.contains(i) && rows.get(i).names().stream().anyMatch(referring.names()::contains)) {
                return Optional.of(i);
            }
        }
        CodedEntry entry = referring.entry();
        for (int i = 0; i < rows.size() && referring.names().isEmpty() && entry.display() != null; i++) {
            String text = rows.get(i).text().toLowerCase(Locale.ROOT);
            boolean said = text.startsWith(entry.display().toLowerCase(Locale.ROOT))
                    && (entry.valueNumber() == null || text.contains(entry.valueNumber()))
                    && (entry.start() == null || text.contains(entry.start()));
            if (said && !taken.contains(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether row and entry both affirm or both deny; only then is the row the entry's own words. */
    private static boolean agree(Row row, CodedEntry entry) {
        boolean plain = entry.status() == Status.PRESENT || entry.status() == Status.HISTORICAL;
        boolean test = entry.category() == CodedEntry.Category.RESULT;
        boolean denying = DENYING.matcher(row.text()).find();
        return plain ? test || !denying : entry.status() == Status.DENIED && denying;
    }
}
