package org.sextant.guidance.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sextant.model.Truth;

/** The test that a cell of a decision table puts to an input. */
public sealed interface Test {

    /** Whether every possible value passes, none does, or it cannot be told. */
    Truth on(Possible possible);

    /**
     * The test that these words are, read once.
     *
     * @throws IllegalArgumentException if they are not a test
     */
    static Test of(String written) {
        return ReadOnce.TESTS.computeIfAbsent(
                written, text -> parse(text).orElseThrow(() -> new IllegalArgumentException("not a test: " + text)));
    }

    /** The test written in a cell; empty where it is not one. */
    static Optional<Test> parse(String cell) {
        String text = cell.trim();
        if (text.equals("UNKNOWN")) {
            return Optional.of(new IsUnknown());
        }
        if (text.equals("CONFLICT")) {
            return Optional.of(new IsDisputed());
        }
        if (text.startsWith("!")) {
            return parse(text.substring(1))
                    .filter(inner -> !(inner instanceof Not))
                    .map(Not::new);
        }
        List<String> parts =
                Arrays.stream(text.split("\\|", -1)).map(String::trim).toList();
        if (parts.stream().anyMatch(part -> !part.matches("[A-Za-z0-9<>=.\\-][A-Za-z0-9<>=. +/()_,\\-]*"))) {
            return Optional.empty();
        }
        List<Numbers> ranges =
                parts.stream().map(Numbers::parse).flatMap(Optional::stream).toList();
        if (ranges.size() == parts.size()) {
            return Optional.of(new InRange(ranges));
        }
        boolean wordsOnly = parts.stream().allMatch(part -> part.matches("[A-Za-z0-9][^<>=]*") && !part.contains(".."));
        return wordsOnly ? Optional.of(new OneOf(Words.of(parts))) : Optional.empty();
    }

    /** {@code a | b}: one of these words. */
    record OneOf(Words words) implements Test {
        @Override
        public Truth on(Possible possible) {
            if (!(possible instanceof Words values)) {
                return Truth.UNKNOWN;
            }
            int within = 0;
            for (String value : values.values()) {
                within += words.contains(value) ? 1 : 0;
            }
            return within == values.values().size() ? Truth.TRUE : within == 0 ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    /** {@code >= 3}, {@code 1..5}, {@code 0 | > 5}: in one of these ranges. */
    record InRange(List<Numbers> ranges) implements Test {
        public InRange {
            ranges = List.copyOf(ranges);
        }

        @Override
        public Truth on(Possible possible) {
            if (!(possible instanceof Numbers values)) {
                return Truth.UNKNOWN;
            }
            boolean apart = true;
            for (Numbers range : ranges) {
                if (range.contains(values)) {
                    return Truth.TRUE;
                }
                apart &= range.common(values).isEmpty();
            }
            return apart ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    /** {@code !a}: known, and not so. */
    record Not(Test inner) implements Test {
        @Override
        public Truth on(Possible possible) {
            return switch (inner.on(possible)) {
                case TRUE -> Truth.FALSE;
                case FALSE -> Truth.TRUE;
                default -> Truth.UNKNOWN;
            };
        }
    }

    /** {@code UNKNOWN}: nothing decides it. Never true for certain, because more records may decide it. */
    record IsUnknown() implements Test {
        @Override
        public Truth on(Possible possible) {
            return possible.isDecided() ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    /** {@code CONFLICT}: the records disagree about it. What one source alone decides is not in dispute. */
    record IsDisputed() implements Test {
        @Override
        public Truth on(Possible possible) {
            return possible instanceof Anything ? Truth.UNKNOWN : Truth.FALSE;
        }
    }

    /** Rules put the same few tests to every case. Only what packs are written with gets here, never a record's words. */
    final class ReadOnce {
        private static final Map<String, Test> TESTS = new ConcurrentHashMap<>();
        private static final Map<List<String>, Bands> BANDS = new ConcurrentHashMap<>();

        private ReadOnce() {}

        static Bands bands(String... testsAndWords) {
            return BANDS.computeIfAbsent(List.of(testsAndWords), Bands::of);
        }
    }
}
