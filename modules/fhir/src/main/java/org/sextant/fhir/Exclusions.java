package org.sextant.fhir;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The published list of messages that say nothing of a bundle, since no offline package carries what they ask for. */
final class Exclusions {

    private record Exclusion(Pattern message, String reason) {}

    private final List<Exclusion> exclusions;

    private Exclusions(List<Exclusion> exclusions) {
        this.exclusions = exclusions;
    }

    static Exclusions load() {
        return new Exclusions(Tables.pairs("validation/exclusions.txt", " => ").stream()
                .map(row -> new Exclusion(Pattern.compile(row[0], Pattern.DOTALL), row[1]))
                .toList());
    }

    /** Why this message counts for nothing, where it is on the list. */
    Optional<String> findReason(String message) {
        return exclusions.stream()
                .filter(exclusion -> exclusion.message().matcher(message).find())
                .map(Exclusion::reason)
                .findFirst();
    }
}
