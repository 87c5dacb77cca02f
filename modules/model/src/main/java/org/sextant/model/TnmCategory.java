package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * One TNM category as written.
 *
 * @param axis {@code T}, {@code N} or {@code M}
 * @param prefix {@code c}, {@code p}, {@code yp}, {@code r} ..., where written
 * @param value the category with its axis letter, for example {@code T3a}, {@code N0}, {@code MX}
 * @param edition the edition of the staging manual, where named
 */
public record TnmCategory(
        String axis,
        @Nullable String prefix,
        String value,
        @Nullable String edition) implements Finding {

    public TnmCategory {
        Require.that(axis.equals("T") || axis.equals("N") || axis.equals("M"), "a TNM axis is T, N or M");
        Require.that(value.startsWith(axis), "a TNM value begins with its axis");
    }

    @Override
    public FactKey key() {
        return new FactKey("TnmCategory", (prefix == null ? "" : prefix) + axis);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
