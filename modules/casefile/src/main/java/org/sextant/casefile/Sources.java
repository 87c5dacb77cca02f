package org.sextant.casefile;

import java.util.Collection;
import java.util.Comparator;
import org.sextant.model.DocumentFacts;

/** A document of a case is a part of a file; two of one file and part are one. */
final class Sources {

    static final Comparator<DocumentFacts> ORDER =
            Comparator.comparing(DocumentFacts::document).thenComparing(DocumentFacts::part);

    private Sources() {}

    /** Whether the document is all of its file. */
    static boolean isAlone(DocumentFacts document, Collection<DocumentFacts> all) {
        return all.stream()
                        .filter(other -> other.document().equals(document.document()))
                        .count()
                == 1;
    }
}
