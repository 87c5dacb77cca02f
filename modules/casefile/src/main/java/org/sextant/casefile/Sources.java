package org.sextant.casefile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.Evidence;
import org.sextant.model.Statement;

/** A document of a case is a part of a file; two of one file and part are one. */
final class Sources {

    static final Comparator<DocumentFacts> ORDER =
            Comparator.comparing(DocumentFacts::document).thenComparing(DocumentFacts::part);

    private Sources() {}

    /** The files that a statement stands in. */
    static Set<DocumentId> documents(Statement statement) {
        return statement.evidence().stream().map(Evidence::document).collect(Collectors.toSet());
    }

    /** Whether the document is all of its file. */
    static boolean isAlone(DocumentFacts document, Collection<DocumentFacts> all) {
        return all.stream()
                        .filter(other -> other.document().equals(document.document()))
                        .count()
                == 1;
    }
}
