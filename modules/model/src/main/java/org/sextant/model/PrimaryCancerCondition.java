package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * A primary cancer and the organ it began in.
 *
 * @param site the organ: {@code kidney}, {@code breast}, {@code prostate}, {@code colorectal}, {@code lung} ...
 * @param laterality the side, where the organ has sides and the record gives one
 */
public record PrimaryCancerCondition(String site, @Nullable Laterality laterality) implements Finding {

    public PrimaryCancerCondition {
        Require.text(site, "site");
    }

    @Override
    public FactKey key() {
        return new FactKey("PrimaryCancerCondition", site);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
