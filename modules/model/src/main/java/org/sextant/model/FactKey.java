package org.sextant.model;

/**
 * The question a premise answers: its kind and, within the kind, what it is about. Premises with one key speak of the
 * same thing and can supersede or contradict one another.
 *
 * @param kind the kind of finding, for example {@code LabResult}
 * @param qualifier what of that kind, for example {@code hemoglobin}; empty where the kind needs none
 */
public record FactKey(String kind, String qualifier) implements Comparable<FactKey> {

    public FactKey {
        Require.text(kind, "kind");
    }

    /** A key from its printed form: {@code StageGroup}, {@code LabResult/hemoglobin}. */
    public static FactKey parse(String printed) {
        int slash = printed.indexOf('/');
        return slash < 0
                ? new FactKey(printed, "")
                : new FactKey(printed.substring(0, slash), printed.substring(slash + 1));
    }

    @Override
    public int compareTo(FactKey other) {
        return toString().compareTo(other.toString());
    }

    /** Holds words of the field, never of a patient. */
    @Override
    public String toString() {
        return qualifier.isEmpty() ? kind : kind + "/" + qualifier;
    }
}
