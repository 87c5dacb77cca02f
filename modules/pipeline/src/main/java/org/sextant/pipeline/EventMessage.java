package org.sextant.pipeline;

import java.util.Optional;
import org.sextant.model.CaseId;
import org.sextant.model.Revision;
import org.sextant.store.Event;
import org.sextant.store.EventKind;

/** How an event is written on the wire: {@code <number> <kind> <case> <subject>}; ids only. */
final class EventMessage {

    private static final int WORDS = 4;

    private EventMessage() {}

    static String write(Event event) {
        return event.id() + " " + event.kind() + " " + event.caseId() + " "
                + (event.subject().isEmpty() ? "-" : event.subject());
    }

    /** The guidance that a message announces, if that is what it announces; absent for anything else. */
    static Optional<GuidanceIssued> findGuidanceIssued(String message) {
        String[] words = message.split(" ", -1);
        if (words.length != WORDS || !words[1].equals(EventKind.GUIDANCE_ISSUED.name())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GuidanceIssued(new CaseId(words[2]), new Revision(words[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
