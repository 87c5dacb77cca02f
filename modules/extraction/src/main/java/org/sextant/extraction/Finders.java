package org.sextant.extraction;

import java.util.ArrayList;
import java.util.List;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.HeaderReader;
import org.sextant.extraction.internal.notes.NoteFinders;
import org.sextant.extraction.internal.notes.NoteHeaderReader;
import org.sextant.extraction.internal.pathology.PathologyFinders;

/** Every finder there is: the one list to add a new one to. */
final class Finders {

    private Finders() {}

    /** Finders of {@code internal.pathology}, then of {@code internal.notes}; the order decides nothing. */
    static List<Finder> all() {
        List<Finder> finders = new ArrayList<>(PathologyFinders.all());
        finders.addAll(NoteFinders.all());
        return List.copyOf(finders);
    }

    /** What reads who and when a document is about. */
    static HeaderReader headerReader() {
        return new NoteHeaderReader();
    }
}
