package org.sextant.reading.internal;

import java.util.List;
import org.sextant.model.DocumentPart;
import org.sextant.model.Issue;
import org.sextant.model.LossLedger;
import org.sextant.model.LossLine;
import org.sextant.model.Page;
import org.sextant.reading.internal.coded.PlacedEntry;

/**
 * A file as the reader process saw it: everything but what its coded entries mean.
 *
 * @param mediaType what the bytes were found to be
 * @param text the text of all pages
 * @param pages its pages
 * @param parts the documents in it
 * @param entries its coded entries, in text order
 * @param wholes how many units were met
 * @param lines where they went, coded entries that have a line in the text left out
 * @param issues what could not be read
 */
public record ReadFile(
        String mediaType,
        String text,
        List<Page> pages,
        List<DocumentPart> parts,
        List<PlacedEntry> entries,
        List<LossLedger.Whole> wholes,
        List<LossLine> lines,
        List<Issue> issues) {

    public ReadFile {
        pages = List.copyOf(pages);
        parts = List.copyOf(parts);
        entries = List.copyOf(entries);
        wholes = List.copyOf(wholes);
        lines = List.copyOf(lines);
        issues = List.copyOf(issues);
    }

    /** A file of which nothing was read. */
    public static ReadFile unreadable(String mediaType, Issue issue) {
        return new ReadFile(mediaType, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(issue));
    }
}
