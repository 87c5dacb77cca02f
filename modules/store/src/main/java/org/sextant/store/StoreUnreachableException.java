package org.sextant.store;

/** The database does not answer, refuses the user, or is a file that another process has open. */
public final class StoreUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnreachableException(Throwable cause) {
        super("the store cannot be opened", cause);
    }
}
