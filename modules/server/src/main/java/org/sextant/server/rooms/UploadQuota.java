package org.sextant.server.rooms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How many files may come in a minute and how many bytes in a day, so that a program gone wild fills no disk. */
public final class UploadQuota {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Clock clock;
    private final int filesAMinute;
    private final long bytesADay;
    private final Deque<Taken> taken = new ArrayDeque<>();

    private record Taken(Instant at, int files, long bytes) {}

    public UploadQuota(Clock clock, int filesAMinute, long bytesADay) {
        this.clock = clock;
        this.filesAMinute = filesAMinute;
        this.bytesADay = bytesADay;
    }

    /**
     * Counts these files, unless they are too many.
     *
     * @return how long to wait before trying again; empty if they were counted
     */
    public synchronized Optional<Duration> take(int files, long bytes) {
        Optional<Duration> wait = findWait(files, bytes);
        if (wait.isEmpty()) {
            taken.addLast(new Taken(clock.instant(), files, bytes));
        }
        return wait;
    }

    /** How long to wait before so much more could come; empty if it could come now. */
    public synchronized Optional<Duration> findWait(int files, long bytes) {
        Instant now = clock.instant();
        taken.removeIf(one -> one.at().isBefore(now.minus(DAY)));
        long today = taken.stream().mapToLong(Taken::bytes).sum();
        if (today + bytes > bytesADay && !taken.isEmpty()) {
            return Optional.of(wait(now, taken.getFirst().at().plus(DAY)));
        }
        Deque<Taken> lately = new ArrayDeque<>(taken);
        lately.removeIf(one -> one.at().isBefore(now.minus(MINUTE)));
        int recent = lately.stream().mapToInt(Taken::files).sum();
        return recent + files > filesAMinute && recent > 0
                ? Optional.of(wait(now, lately.getFirst().at().plus(MINUTE)))
                : Optional.empty();
    }

    /** Whole seconds, at least one. */
    private static Duration wait(Instant now, Instant free) {
        return Duration.ofSeconds(Math.max(1, Duration.between(now, free).toSeconds() + 1));
    }
}
