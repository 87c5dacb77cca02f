package org.sextant.extraction.internal.notes;

import java.util.List;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;

/** A finder that reads a document as a {@link Note}. */
abstract class NoteFinder implements Finder {

    private final String name;

    NoteFinder(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Draft> find(ClinicalDocument document) {
        return find(Note.of(document));
    }

    abstract List<Draft> find(Note note);
}
