package org.sextant.server.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong attempts by name, so that nobody tries passwords in a row. Safe for use by many threads. */
final class WrongAttempts {

    private static final int ALLOWED = 5;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    /** Names that were tried long ago make room for others. */
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_NAMES;
        }
    };

    WrongAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether this name must wait. */
    synchronized boolean isLocked(String name) {
        Deque<Instant> times = wrong.getOrDefault(name, new ArrayDeque<>());
        times.removeIf(time -> time.isBefore(clock.instant().minus(WITHIN)));
        return times.size() >= ALLOWED;
    }

    /** Notes a wrong attempt. */
    synchronized void add(String name) {
        wrong.computeIfAbsent(name, first -> new ArrayDeque<>()).add(clock.instant());
    }

    /** Forgets what was wrong before. */
    synchronized void clear(String name) {
        wrong.remove(name);
    }
}
