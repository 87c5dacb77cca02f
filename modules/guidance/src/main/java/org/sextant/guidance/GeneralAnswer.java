package org.sextant.guidance;

import java.util.List;
import org.sextant.model.Citation;
import org.sextant.model.PackId;

/**
 * What a pack says to a decision without a record.
 *
 * @param pack the pack
 * @param packTitle what the pack is about
 * @param topic the decision
 * @param language the language it is said in; English where the pack has no translation
 * @param title the question it answers
 * @param inShort the bottom line
 * @param dependsOn what it depends on
 * @param known what is known, with its grade and sources
 * @param unknown what is not known
 * @param questions what to ask the care team
 * @param services the kinds of help that may fit
 * @param citations every source it names, once
 * @param disclaimer what this is not
 * @param evidenceCutoff up to when published evidence was looked at
 */
public record GeneralAnswer(
        PackId pack,
        String packTitle,
        String topic,
        Language language,
        String title,
        String inShort,
        List<String> dependsOn,
        List<Point> known,
        List<Point> unknown,
        List<String> questions,
        List<Help> services,
        List<Citation> citations,
        String disclaimer,
        String evidenceCutoff) {

    /**
     * A sentence with what it stands on.
     *
     * @param sentence in plain words
     * @param grade the evidence grade of the pack's scale
     * @param citations its sources
     */
    public record Point(String sentence, String grade, List<Citation> citations) {

        public Point {
            citations = List.copyOf(citations);
        }
    }

    public GeneralAnswer {
        dependsOn = List.copyOf(dependsOn);
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
        questions = List.copyOf(questions);
        services = List.copyOf(services);
        citations = List.copyOf(citations);
    }
}
