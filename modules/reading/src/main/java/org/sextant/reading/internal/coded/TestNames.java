package org.sextant.reading.internal.coded;

/** Which words name a laboratory test or a unit, for readers that must know a table of results when they see one. */
public final class TestNames {

    private final CodeTables tables = new CodeTables();
    private final LabUnits units = new LabUnits();

    /** Whether the words are exactly the name of a known test. */
    public boolean isTest(String words) {
        return tables.listWordMeanings(words).stream()
                .anyMatch(meaning -> meaning.kind().equals("LabResult"));
    }

    /** Whether the words are a known unit as it is printed. */
    public boolean isUnit(String words) {
        return !words.isBlank()
                && (words.strip().equals("%") || units.findUnit(words).isPresent());
    }
}
