package org.sextant.fhir;

/** A bundle that Sextant did not write, or that was changed since; its message never quotes the bundle. */
final class Unreadable extends IllegalArgumentException {

    Unreadable(String reason) {
        super("this is no bundle that Sextant can read back: " + reason);
    }
}
