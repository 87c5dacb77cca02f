package org.sextant.server.pages;

import java.util.Optional;
import org.sextant.model.Citation;

/** Where a source can be read. */
final class CitationLinks {

    private CitationLinks() {}

    /** Its DOI, or else its place in PubMed. */
    static Optional<String> find(Citation citation) {
        return Optional.ofNullable(citation.doi())
                .map(doi -> "https://doi.org/" + doi)
                .or(() -> Optional.ofNullable(citation.pmid())
                        .map(pmid -> "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/"));
    }
}
