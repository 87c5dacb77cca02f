package org.sextant.guidance.internal.pack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.FactKey;

/**
 * An input that a pack declares.
 *
 * @param name as tables use it
 * @param label what it is, in plain words, for example {@code Karnofsky score}
 * @param type what its values are
 * @param from the keys it is bound to, the last character {@code *} standing for any ending; empty where rules derive it
 * @param assertions assertions of a fact, beside PRESENT, that count as stated
 * @param ask the code under which it is asked for; absent where it never is
 * @param question the question in plain words
 * @param why what it would settle, in plain words
 * @param silence what is assumed where the record is silent
 * @param silenceBecause the sentence readers are shown when that is assumed
 * @param key the key under which a derived input is shown
 */
public record Input(
        String name,
        String label,
        Type type,
        List<FactKey> from,
        Set<Assertion> assertions,
        @Nullable String ask,
        String question,
        String why,
        @Nullable String silence,
        String silenceBecause,
        FactKey key) {

    /** What the values of an input are. */
    public enum Type {
        /** YES or NO. */
        TRUTH,
        /** A number or a range. */
        NUMBER,
        /** A word. */
        WORD,
        /** A day, as precise as known. */
        DATE
    }

    public Input {
        from = List.copyOf(from);
        assertions = Set.copyOf(assertions);
    }

    /** Whether logic/*.drl makes it. */
    public boolean isDerived() {
        return from.isEmpty();
    }

    /** Whether a statement with this key speaks of it. */
    public boolean isBoundTo(FactKey statement) {
        return from.stream().anyMatch(bound -> matches(bound, statement));
    }

    private static boolean matches(FactKey bound, FactKey statement) {
        return isOpenEnded(bound)
                ? bound.kind().equals(statement.kind()) && statement.qualifier().startsWith(stem(bound.qualifier()))
                : bound.equals(statement);
    }

    /** Whether this binding stands for many keys. */
    static boolean isOpenEnded(FactKey bound) {
        return bound.qualifier().endsWith("*");
    }

    private static String stem(String openEnded) {
        return openEnded.substring(0, openEnded.length() - 1);
    }
}
