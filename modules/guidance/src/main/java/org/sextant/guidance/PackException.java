package org.sextant.guidance;

import java.util.List;

/** A rule pack that cannot be used, with every problem found in it. */
public final class PackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception that lists the problems, one a line, each with its file and line. */
    public PackException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
