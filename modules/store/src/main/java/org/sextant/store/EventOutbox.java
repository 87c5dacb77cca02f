package org.sextant.store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.sextant.model.CaseId;
import org.springframework.jdbc.core.RowMapper;

/** Events, written in the transaction of what they announce and published afterwards, at least once. */
public final class EventOutbox {

    private static final RowMapper<Event> EVENT = (row, number) -> new Event(
            row.getLong("event_id"),
            EventKind.valueOf(row.getString("kind")),
            new CaseId(row.getString("case_id")),
            row.getString("subject"),
            row.getObject("at", OffsetDateTime.class).toInstant());

    private final Database database;

    EventOutbox(Database database) {
        this.database = database;
    }

    /** Writes an event in the transaction that runs. */
    void add(EventKind kind, CaseId caseId, String subject) {
        database.sql("insert into events (kind, case_id, subject) values (:kind, :case, :subject)")
                .param("kind", kind.name())
                .param("case", caseId.value())
                .param("subject", subject)
                .update();
    }

    /** Writes an event of this kind for each case and subject in the transaction that runs. */
    void addAll(EventKind kind, List<Object[]> casesAndSubjects) {
        database.batch(
                "insert into events (kind, case_id, subject) values ('" + kind.name() + "', ?, ?)", casesAndSubjects);
    }

    /** At most so many events that are not published yet, oldest first. */
    public List<Event> listUnpublished(int limit) {
        return database.sql("select * from events where published = false order by event_id limit :limit")
                .param("limit", limit)
                .query(EVENT)
                .list();
    }

    /** Notes that these are published. */
    public void markPublished(Collection<Event> events) {
        if (!events.isEmpty()) {
            database.sql("update events set published = true where event_id in (:events)")
                    .param("events", events.stream().map(Event::id).toList())
                    .update();
        }
    }

    /** At most so many events after this number, oldest first, published or not. */
    public List<Event> list(long after, int limit) {
        return database.sql("select * from events where event_id > :after order by event_id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(EVENT)
                .list();
    }
}
