package org.sextant.fhir;

import org.sextant.model.CaseFacts;

/**
 * The case as an mCODE STU4 bundle in FHIR R4 JSON, and back. Safe for use by many threads.
 */
public final class CaseBundles {

    private CaseBundles() {}

    /** A writer and reader of bundles. */
    public static CaseBundles create() {
        throw new UnsupportedOperationException();
    }

    /** A bundle of type collection: the case's resources, each with its Provenance. Equal cases give equal bytes. */
    public String write(CaseFacts facts) {
        throw new UnsupportedOperationException();
    }

    /** The case of a bundle that {@link #write} made; the same premises, hence the same revision. */
    public CaseFacts read(String bundle) {
        throw new UnsupportedOperationException();
    }
}
