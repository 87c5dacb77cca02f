package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms of our own vocabulary: one bar-separated file a category below {@code vocabulary/}, one value a line, the
 * terms in the last columns, parted by semicolons.
 */
public final class Vocabulary {

    /** The categories, each the name of its file. */
    public static final List<String> CATEGORIES = List.of("site", "histology", "metastatic-site", "procedure", "drug");

    private static final int FIRST_TERMS_COLUMN = 3;

    private Vocabulary() {}

    /**
     * A term.
     *
     * @param text in lower case, as it is looked up
     * @param concept what it means
     */
    public record Term(String text, Concept concept) {}

    /** Every term of every category, in the order of the files. */
    public static List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (String category : CATEGORIES) {
            for (List<String> line : DataLines.read("vocabulary/" + category + ".txt")) {
                String code = line.get(1);
                Concept concept = new Concept(category, line.get(0), code.isEmpty() ? null : code);
                for (String column : line.subList(FIRST_TERMS_COLUMN, line.size())) {
                    for (String text : column.split(";", -1)) {
                        terms.add(new Term(text, concept));
                    }
                }
            }
        }
        return List.copyOf(terms);
    }
}
