package org.sextant.server.rooms;

/** An upload that nothing of was taken, with a sentence for the person who sent it. */
public final class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    /** A refusal; the sentence says what happened and what to do, and quotes nothing. */
    public UploadRefusedException(boolean tooLarge, String sentence) {
        super(sentence);
        this.tooLarge = tooLarge;
    }

    /** Whether a file was too large, rather than no file there. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /** What happened and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
