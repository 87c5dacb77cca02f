package org.sextant.reading.internal.hl7;

import java.util.HashMap;
import java.util.Map;

/** Names the places of a message's segments, for example {@code OBR[2]/OBX[3]}. */
final class SegmentPaths {

    private final String within;
    private final Map<String, Integer> counts = new HashMap<>();
    private String request = "";

    /** Paths in one message; within is the prefix that tells it from the others of its file. */
    SegmentPaths(String within) {
        this.within = within;
    }

    String next(String name) {
        boolean below = name.equals("OBX") || name.equals("NTE") || name.equals("SPM");
        if (name.equals("OBR")) {
            counts.keySet().removeIf(counted -> counted.contains("/"));
        }
        String counted = below && !request.isEmpty() ? request + "/" + name : name;
        String path = counted + "[" + counts.merge(counted, 1, Integer::sum) + "]";
        if (name.equals("OBR")) {
            request = path;
        }
        return within + path;
    }
}
