package org.sextant.store;

import org.sextant.model.DocumentId;

/** Stored bytes that no longer have the hash they were stored under. */
public final class DamagedDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedDocumentException(DocumentId document) {
        super("the stored bytes of " + document + " have changed");
    }
}
