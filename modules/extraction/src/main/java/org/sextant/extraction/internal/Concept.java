package org.sextant.extraction.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a term of the vocabulary means.
 *
 * @param category the vocabulary file it comes from: {@code site}, {@code histology}, {@code metastatic-site},
 *     {@code procedure}, {@code drug} ...
 * @param value the normalised value that findings carry
 * @param code a code of an open system (ICD-O-3, NCI Thesaurus, RxNorm), where the vocabulary gives one
 */
public record Concept(
        String category, String value, @Nullable String code) {

    /** The code, where the vocabulary gives one. */
    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }
}
