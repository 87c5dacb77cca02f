package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * A variant found or not found in a gene.
 *
 * @param gene the HGNC symbol
 * @param variant the variant as written, where given
 * @param status {@code pathogenic}, {@code vus}, {@code wild type} ..., where given
 */
public record GenomicVariant(
        String gene, @Nullable String variant, @Nullable String status) implements Finding {

    public GenomicVariant {
        Require.text(gene, "gene");
    }

    @Override
    public FactKey key() {
        return new FactKey("GenomicVariant", gene);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
