package org.sextant.server.people;

import org.sextant.server.words.Wording;

/** Something about an account was not done. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.sentence(Wording.ENGLISH));
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
