package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * A published source.
 *
 * @param id its id in the pack's citations
 * @param text author, year, journal, volume and page
 * @param doi the DOI, where checked
 * @param pmid the PubMed id, where checked
 * @param verified whether the citation was checked against the source, or stands from memory
 */
public record Citation(
        String id,
        String text,
        @Nullable String doi,
        @Nullable String pmid,
        boolean verified) {

    public Citation {
        Require.text(id, "citation id");
        Require.text(text, "citation text");
    }
}
