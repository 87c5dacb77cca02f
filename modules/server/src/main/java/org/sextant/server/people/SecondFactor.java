package org.sextant.server.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Time-based one-time passwords (RFC 6238: SHA-1, six digits, 30 seconds), as every authenticator app makes them. */
final class SecondFactor {

    private static final int SECRET_BYTES = 20;

    /** A clock half a minute off is forgiven. */
    private static final long STEPS_AROUND = 1;

    private final TimeBasedOneTimePasswordGenerator passwords = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    /** A fresh secret, in base 32. */
    String draw() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** The time step that a one-time password is of; empty if it is not good now. */
    Optional<Long> findStep(String secret, String attempt, Instant now) {
        String typed = Codes.plain(attempt);
        long current = now.getEpochSecond() / passwords.getTimeStep().toSeconds();
        return LongStream.rangeClosed(current - STEPS_AROUND, current + STEPS_AROUND)
                .filter(step -> Codes.isEqual(passwordOf(secret, step), typed))
                .boxed()
                .findFirst();
    }

    private String passwordOf(String secret, long step) {
        try {
            return passwords.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), passwords.getAlgorithm()),
                    Instant.ofEpochSecond(step * passwords.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret that was drawn here is a key", e);
        }
    }
}
