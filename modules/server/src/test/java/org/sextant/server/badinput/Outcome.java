package org.sextant.server.badinput;

/** What becomes of a bad input. */
enum Outcome {
    /** Turned away; nothing of it is kept. */
    REJECT,
    /** Kept, and nothing of it is used. */
    QUAR,
    /** What could be read of it is used, and a person must look at the rest. */
    PART,
    /** Read as plain data; nothing in it acts. */
    INERT
}
