package org.sextant.server.words;

import java.util.List;
import java.util.Set;
import org.sextant.model.CaseFacts;
import org.sextant.model.Fact;
import org.sextant.model.Timeline;

/** What happened when, as people read it; results of the laboratory, denials and notes are told with the facts. */
public final class Course {

    private static final Set<String> EVENTS = Set.of(
            "DiseaseStatus",
            "Histology",
            "ImagingStudy",
            "MedicationAdministration",
            "PrimaryCancerCondition",
            "RadiotherapyCourse",
            "SecondaryCancerCondition",
            "SurgicalProcedure");

    private Course() {}

    /**
     * Something that was so on a day.
     *
     * @param date the day, as precise as the record gives it
     * @param words what it was
     */
    public record Event(String date, String words) {

        @Override
        public String toString() {
            return "Event[redacted]";
        }
    }

    /** The events of a case, the oldest first. */
    public static List<Event> of(CaseFacts facts, Wording wording) {
        return Timeline.of(facts).entries().stream()
                .filter(entry -> EVENTS.contains(entry.statement().key().kind()) && entry.statement() instanceof Fact)
                .map(entry -> new Event(
                        entry.date().value(),
                        Subject.shortTitleOf(entry.statement().key(), wording) + ": "
                                + FindingWords.headed(entry.statement().finding(), wording)
                                + standing(entry.standing(), wording)))
                .toList();
    }

    private static String standing(Timeline.Standing standing, Wording wording) {
        return standing == Timeline.Standing.STANDS ? "" : " (" + wording.get("course." + standing.name()) + ")";
    }
}
