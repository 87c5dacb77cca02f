package org.sextant.guidance.internal.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sextant.guidance.internal.pack.LogicToken.Kind;

/** The names that a rule has given so far, each with the slot that holds what it stands for. */
final class LogicNames {

    private record Named(Class<?> type, int slot) {}

    private final Map<String, Named> names = new HashMap<>();

    /** Whether the name is new; from now on it stands for something of this type. */
    boolean add(String name, Class<?> type) {
        return names.putIfAbsent(name, new Named(type, names.size())) == null;
    }

    /** What a name stands for; empty where it was not given. */
    Optional<LogicTerm> find(LogicToken token) {
        return Optional.ofNullable(token.kind() == Kind.WORD ? names.get(token.text()) : null)
                .map(named -> LogicTerm.of(token.text(), named.type(), slots -> slots[named.slot()]));
    }
}
