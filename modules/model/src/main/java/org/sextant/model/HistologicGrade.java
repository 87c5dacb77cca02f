package org.sextant.model;

/**
 * A histologic grade in its own system; grades of different systems are never equal.
 *
 * @param system {@code WHO/ISUP}, {@code Fuhrman}, {@code Gleason}, {@code Nottingham} ..., or {@code nuclear} where unnamed
 * @param value the grade, in arabic digits where the system counts
 */
public record HistologicGrade(String system, String value) implements Finding {

    public HistologicGrade {
        Require.text(system, "grade system");
        Require.text(value, "grade");
    }

    @Override
    public FactKey key() {
        return new FactKey("HistologicGrade", system);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
