package org.sextant.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The course of a case: everything of it that has a day, oldest first. It is a view of the case and holds nothing that the
 * case does not.
 *
 * @param entries by day, then by what they are about
 */
public record Timeline(List<Entry> entries) {

    /** What an entry's standing in the case is. */
    public enum Standing {
        /** A premise that rules may stand on. */
        STANDS,
        /** One side of a disagreement that nothing settles. */
        DISPUTED,
        /** Earlier news, or replaced by what is more authoritative. */
        SUPERSEDED
    }

    /**
     * Something that was so, or denied, on a day.
     *
     * @param date the day, as precise as the record gives it
     * @param statement what is said, with its evidence
     * @param standing what became of it in the case
     */
    public record Entry(ClinicalDate date, Statement statement, Standing standing) {

        @Override
        public String toString() {
            return Redacted.of(this, statement.key());
        }
    }

    public Timeline {
        entries = List.copyOf(entries);
    }

    /** The timeline of a case; what is planned, possible or about somebody else has not happened, and what is worked out is no event. */
    public static Timeline of(CaseFacts facts) {
        Set<Entry> entries = new LinkedHashSet<>();
        Set<Statement> standing = new LinkedHashSet<>();
        for (Premise premise : facts.premises()) {
            if (premise instanceof Statement statement) {
                standing.add(statement);
                add(entries, statement, Standing.STANDS);
            }
        }
        for (Statement statement : facts.superseded()) {
            add(entries, statement, Standing.SUPERSEDED);
            standing.add(statement);
        }
        for (Premise premise : facts.premises()) {
            if (premise instanceof Conflict conflict) {
                conflict.sides().stream()
                        .filter(side -> !standing.contains(side))
                        .forEach(side -> add(entries, side, Standing.DISPUTED));
            }
        }
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparing(Entry::date)
                .thenComparing(entry -> entry.statement().key())
                .thenComparing(entry -> entry.statement().evidence().get(0).document())
                .thenComparing(entry -> entry.statement().evidence().get(0).begin()));
        return new Timeline(ordered);
    }

    /** The entries about one question, oldest first: a series of results, of scans of one site, of scores. */
    public List<Entry> about(FactKey key) {
        return entries.stream()
                .filter(entry -> entry.statement().key().equals(key))
                .toList();
    }

    private static void add(Set<Entry> entries, Statement statement, Standing standing) {
        ClinicalDate date = statement.date();
        boolean happened =
                switch (statement.assertion()) {
                    case PRESENT, HISTORICAL, ABSENT -> true;
                    default -> false;
                };
        boolean stated = !(statement instanceof Fact fact) || Objects.equals(fact.basis(), Basis.STATED);
        if (date != null && happened && stated) {
            entries.add(new Entry(date, statement, standing));
        }
    }
}
