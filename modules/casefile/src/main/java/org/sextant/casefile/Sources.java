package org.sextant.casefile;

import java.util.Comparator;
import org.sextant.model.DocumentFacts;

/** A document of a case is a part of a file; two of one file and part are one. */
final class Sources {

    static final Comparator<DocumentFacts> ORDER =
            Comparator.comparing(DocumentFacts::document).thenComparing(DocumentFacts::part);

    private Sources() {}
}
