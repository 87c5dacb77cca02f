package org.sextant.model;

import java.util.Set;

/**
 * A feature of a tumour that a pathologist looks for beside its type and grade. Stated it is there, refuted it was looked
 * for and is not: {@code margins negative} refutes {@code margin involvement}.
 *
 * <p>{@code lymphovascular invasion} is invasion of vessels where the record does not part lymphatic from blood vessels;
 * {@code lymphatic invasion} and {@code vascular invasion} stand where it does, and neither speaks for the other.
 *
 * @param name one of {@link #NAMES}
 */
public record TumorFeature(String name) implements Finding {

    /** Every name, as the cancer protocols of pathologists call it. */
    public static final Set<String> NAMES = Set.of(
            "margin involvement",
            "lymphovascular invasion",
            "lymphatic invasion",
            "vascular invasion",
            "renal vein invasion",
            "perinephric fat invasion",
            "renal sinus fat invasion",
            "perineural invasion",
            "extranodal extension",
            "tumor necrosis",
            "multifocality");

    /** Refuses a name that is not in the list. */
    public TumorFeature {
        Require.that(NAMES.contains(name), "no such feature of a tumour");
    }

    @Override
    public FactKey key() {
        return new FactKey("TumorFeature", name);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
