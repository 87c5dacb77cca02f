package org.sextant.guidance.internal.library;

import java.util.List;

/**
 * The general answer to a decision, without a record.
 *
 * @param title the question it answers
 * @param inShort the bottom line
 * @param dependsOn what it depends on
 * @param known what is known
 * @param unknown what is not known
 * @param questions what to ask the care team
 */
public record Answer(
        String title,
        String inShort,
        List<String> dependsOn,
        List<Point> known,
        List<Point> unknown,
        List<String> questions) {

    /**
     * A sentence with what it stands on.
     *
     * @param sentence in plain words
     * @param grade the evidence grade
     * @param citations ids of the sources
     */
    public record Point(String sentence, String grade, List<String> citations) {

        public Point {
            citations = List.copyOf(citations);
        }
    }

    public Answer {
        dependsOn = List.copyOf(dependsOn);
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
        questions = List.copyOf(questions);
    }
}
