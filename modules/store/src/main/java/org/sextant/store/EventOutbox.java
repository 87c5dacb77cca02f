package org.sextant.store;

import java.util.Collection;
import java.util.List;

/** Events, written in the transaction of what they announce and published afterwards, at least once. */
public final class EventOutbox {

    EventOutbox() {}

    /** At most so many events that are not published yet, oldest first. */
    public List<Event> listUnpublished(int limit) {
        throw new UnsupportedOperationException();
    }

    /** Notes that these are published. */
    public void markPublished(Collection<Event> events) {
        throw new UnsupportedOperationException();
    }

    /** At most so many events after this number, oldest first, published or not. */
    public List<Event> list(long after, int limit) {
        throw new UnsupportedOperationException();
    }
}
