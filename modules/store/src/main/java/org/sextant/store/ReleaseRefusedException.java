package org.sextant.store;

/** What was asked of a release cannot be done as it stands; the message says why, for the person who asked. */
public final class ReleaseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReleaseRefusedException(String message) {
        super(message);
    }
}
