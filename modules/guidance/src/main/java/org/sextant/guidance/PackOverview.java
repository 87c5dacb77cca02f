package org.sextant.guidance;

import java.util.List;
import org.sextant.model.Citation;
import org.sextant.model.PackId;

/**
 * A pack as a shelf of the library.
 *
 * @param pack name, version and hash
 * @param title what it is about
 * @param evidenceCutoff up to when published evidence was looked at
 * @param reviewedBy who reviewed it
 * @param disclaimer what it is not
 * @param topics the decisions it answers
 * @param conclusions what it can come to
 * @param citations its sources
 */
public record PackOverview(
        PackId pack,
        String title,
        String evidenceCutoff,
        String reviewedBy,
        String disclaimer,
        List<Entry> topics,
        List<Entry> conclusions,
        List<Citation> citations) {

    /**
     * A line of the shelf.
     *
     * @param code the topic or conclusion
     * @param title in plain words
     * @param says the bottom line
     */
    public record Entry(String code, String title, String says) {}

    public PackOverview {
        topics = List.copyOf(topics);
        conclusions = List.copyOf(conclusions);
        citations = List.copyOf(citations);
    }
}
