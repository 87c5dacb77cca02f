package org.sextant.store;

/** The lease ran out and somebody else has taken the job, or the job is gone; what was tried has no effect. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(long job) {
        super("the lease of job " + job + " is no longer held");
    }
}
