package org.sextant.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The histologic type, or a component of the tumour that counts on its own.
 *
 * @param value the type ({@code clear cell}, {@code papillary}, {@code chromophobe}, {@code rcc nos} ...) or the component
 *     ({@code sarcomatoid}, {@code rhabdoid})
 * @param icdO3 the ICD-O-3 morphology code, for example {@code 8310/3}
 * @param features further words the record ties to the type, for example {@code type 2}
 */
public record Histology(String value, @Nullable String icdO3, List<String> features) implements Finding {

    public Histology {
        Require.text(value, "histology");
        features = List.copyOf(features);
    }

    /** Whether this is a component of a tumour rather than its type. */
    public boolean isComponent() {
        return value.equals("sarcomatoid") || value.equals("rhabdoid");
    }

    @Override
    public FactKey key() {
        return new FactKey("Histology", isComponent() ? value : "");
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
