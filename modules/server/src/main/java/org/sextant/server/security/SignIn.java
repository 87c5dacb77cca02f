package org.sextant.server.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.sextant.server.people.Codes;

/**
 * The secrets that let people and programs in: a code that signs one browser in, once, and a token for programs. Both
 * are drawn anew at every start and kept in memory only. Safe for use by many threads.
 */
public final class SignIn {

    private static final int TOKEN_BYTES = 32;
    private static final int WRONG_CODES_ALLOWED = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Codes codes = new Codes();
    private final Clock clock;
    private final String token;
    private final Deque<Instant> wrong = new ArrayDeque<>();
    private String code;
    private Runnable codeChanged = () -> {};

    public SignIn(Clock clock) {
        this.clock = clock;
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        token = HexFormat.of().formatHex(bytes);
        code = codes.draw();
    }

    /** What came of a code that somebody entered. */
    public enum Outcome {
        ACCEPTED,
        WRONG,
        /** Too many wrong ones in the last minute; not even looked at. */
        TOO_MANY
    }

    /** The code that is good now, in two groups. */
    public synchronized String code() {
        return code;
    }

    /** The token for programs. */
    public String token() {
        return token;
    }

    /** Runs this whenever a code was used and another took its place. */
    public synchronized void onCodeChanged(Runnable listener) {
        codeChanged = listener;
    }

    /** Tries a code; blanks, hyphens and case do not matter. A code that is accepted is good no more. */
    public Outcome redeem(String attempt) {
        Runnable listener;
        synchronized (this) {
            Instant now = clock.instant();
            wrong.removeIf(tried -> tried.isBefore(now.minus(WITHIN)));
            if (wrong.size() >= WRONG_CODES_ALLOWED) {
                return Outcome.TOO_MANY;
            }
            if (!Codes.isEqual(Codes.plain(attempt), Codes.plain(code))) {
                wrong.add(now);
                return Outcome.WRONG;
            }
            code = codes.draw();
            listener = codeChanged;
        }
        listener.run();
        return Outcome.ACCEPTED;
    }

    /** Whether this is the token for programs. */
    public boolean isToken(String attempt) {
        return Codes.isEqual(attempt, token);
    }
}
