package org.sextant.reading.internal.sheet;

import java.util.regex.Pattern;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;
import org.sextant.reading.internal.table.TableReader;

/** Hands the sheets of a workbook over: a table of results as such, anything else as lines with tabs between the cells. */
final class SheetText {

    /** What a program calls a sheet that nobody has named. */
    private static final Pattern UNNAMED =
            Pattern.compile("(?:sheet|table|hoja|feuil|tabelle|foglio|planilha) ?\\d*", Pattern.CASE_INSENSITIVE);

    private final RecordBuilder into;
    private boolean begun;

    SheetText(RecordBuilder into) {
        this.into = into;
    }

    /** A sheet that is there and that nobody can see. */
    void hidden() {
        into.issue(IssueKind.HIDDEN_TEXT);
    }

    /** Adds a sheet; each is a document of its own. */
    void add(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return;
        }
        if (begun) {
            into.nextPart();
        }
        begun = true;
        if (!UNNAMED.matcher(sheet.name()).matches()) {
            into.line(sheet.name());
        }
        try {
            write(sheet);
        } catch (UnreadableException e) {
            into.issue(e.kind());
        }
        if (sheet.isCut()) {
            into.issue(IssueKind.TRUNCATED);
        }
    }

    private void write(Sheet sheet) throws UnreadableException {
        String table = sheet.table();
        if (TableReader.recognises(table)) {
            TableReader.read(table, into);
        } else {
            sheet.rows().forEach(row -> into.line(String.join("\t", row)));
        }
    }
}
