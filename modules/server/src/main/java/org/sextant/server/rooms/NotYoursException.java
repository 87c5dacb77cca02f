package org.sextant.server.rooms;

/** Somebody who was invited to a case wants what only the patient whose case it is can do. */
public final class NotYoursException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotYoursException() {
        super("only the patient whose case it is can do that");
    }
}
