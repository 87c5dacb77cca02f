package org.sextant.guidance.internal.pack;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a pack, collected while it is read: all of it, each with its file and line. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    /** Adds a problem of a line of a file. */
    public void add(String file, int line, String problem) {
        found.add(file + ":" + line + ": " + problem);
    }

    /** Adds a problem at a place already named. */
    void add(String place, String problem) {
        found.add(place + ": " + problem);
    }

    /** Adds a problem that names its place itself. */
    void add(String problem) {
        found.add(problem);
    }

    /** Every problem found, in order of its place. */
    public List<String> list() {
        return found.stream().distinct().sorted().toList();
    }
}
