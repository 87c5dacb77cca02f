package org.sextant.guidance.internal.pack;

/** Something in a rule that packs may not write; the reader goes on behind it. */
final class LogicRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String sentence;

    LogicRefusal(int line, String sentence) {
        super(sentence);
        this.line = line;
        this.sentence = sentence;
    }

    int line() {
        return line;
    }

    String sentence() {
        return sentence;
    }
}
