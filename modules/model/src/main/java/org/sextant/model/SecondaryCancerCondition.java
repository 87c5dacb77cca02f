package org.sextant.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metastatic disease at one site.
 *
 * @param site the site, with its side where given: {@code lung}, {@code adrenal left}, {@code mediastinal node}
 * @param count the number of lesions, where the record gives it exactly
 * @param atLeast the least number the words allow, where they give no exact one (several: 2; innumerable: 6)
 * @param sizesMm largest dimensions in millimetres, as listed
 */
public record SecondaryCancerCondition(
        String site, @Nullable Integer count, @Nullable Integer atLeast, List<BigDecimal> sizesMm) implements Finding {

    public SecondaryCancerCondition {
        Require.text(site, "site");
        Require.that(count == null || count >= 1, "a count of lesions is at least 1");
        sizesMm = List.copyOf(sizesMm);
    }

    @Override
    public FactKey key() {
        return new FactKey("SecondaryCancerCondition", site);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
