package org.sextant.model;

import java.math.BigDecimal;

/**
 * The largest dimension of a tumour.
 *
 * @param mm millimetres
 * @param target {@code primary}, or the site of a metastasis
 */
public record TumorSize(BigDecimal mm, String target) implements Finding {

    public TumorSize {
        Require.that(mm.signum() > 0, "a size is positive");
        Require.text(target, "target");
    }

    @Override
    public FactKey key() {
        return new FactKey("TumorSize", target);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
