package org.sextant.model;

import org.jspecify.annotations.Nullable;

/**
 * An operation.
 *
 * @param name {@code radical nephrectomy}, {@code partial nephrectomy}, {@code lung metastasectomy} ...
 * @param laterality the side, where given
 */
public record SurgicalProcedure(String name, @Nullable Laterality laterality) implements Finding {

    public SurgicalProcedure {
        Require.text(name, "procedure");
    }

    @Override
    public FactKey key() {
        return new FactKey("SurgicalProcedure", name);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
