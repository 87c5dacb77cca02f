package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.DataLines;
import org.sextant.extraction.internal.Phrases;

/**
 * An organ that a cancer can begin in, from {@code vocabulary/site.txt}.
 *
 * @param site its name in findings
 * @param paired whether it has sides
 * @param nouns words for it and for operations on it
 * @param cancers names of cancers that begin in it
 */
record Organ(String site, boolean paired, Pattern nouns, Pattern cancers) {

    /** All organs, in the order of the file. */
    static List<Organ> all() {
        List<Organ> organs = new ArrayList<>();
        for (List<String> line : DataLines.read("vocabulary/site.txt")) {
            organs.add(
                    new Organ(line.get(0), line.get(2).equals("paired"), phrases(line.get(3)), phrases(line.get(4))));
        }
        return List.copyOf(organs);
    }

    private static Pattern phrases(String list) {
        return Pattern.compile(Phrases.alternation(Arrays.asList(list.split(";", -1))));
    }
}
