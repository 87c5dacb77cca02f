package org.sextant.reading;

/** The kinds of file that can be read. */
enum DocumentFormat {
    PDF,
    WORD,
    RICH_TEXT,
    HTML,
    PLAIN_TEXT,
    /** An office document behind a password. */
    LOCKED,
    /** Everything else. */
    OTHER
}
