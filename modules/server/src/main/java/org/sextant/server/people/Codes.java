package org.sextant.server.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people read and type: two groups, without letters and digits that look alike. */
public final class Codes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private final SecureRandom random = new SecureRandom();

    /** A code that nobody can guess. */
    public String draw() {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                drawn.append('-');
            }
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return drawn.toString();
    }

    /** A code as typed; blanks, hyphens and case do not matter. */
    public static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether two secrets are one, in a time that does not tell how much was right. */
    public static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
