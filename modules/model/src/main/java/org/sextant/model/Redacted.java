package org.sextant.model;

/** What a value that may hold patient text prints: its type, and never its content (invariant 6). */
final class Redacted {

    private Redacted() {}

    static String of(Record value) {
        return value.getClass().getSimpleName() + "[redacted]";
    }

    static String of(Record value, Object safe) {
        return value.getClass().getSimpleName() + "[" + safe + "]";
    }
}
