package org.sextant.guidance.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number between two limits.
 *
 * @param low the lower limit; absent where there is none
 * @param lowIncluded whether the lower limit itself is possible
 * @param high the upper limit; absent where there is none
 * @param highIncluded whether the upper limit itself is possible
 */
public record Numbers(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded) implements Possible {

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)?\\s*" + NUMBER);

    public Numbers {
        low = low == null ? null : plain(low);
        high = high == null ? null : plain(high);
    }

    /** Exactly this number. */
    public static Numbers of(BigDecimal value) {
        return new Numbers(value, true, value, true);
    }

    /** From one number to another, both included. */
    public static Numbers between(long low, long high) {
        return new Numbers(BigDecimal.valueOf(low), true, BigDecimal.valueOf(high), true);
    }

    /** The range written as {@code 3}, {@code = 3}, {@code >= 3}, {@code > 3}, {@code <= 3}, {@code < 3} or {@code 1..5}. */
    public static Optional<Numbers> parse(String text) {
        Matcher between = BETWEEN.matcher(text.trim());
        if (between.matches()) {
            BigDecimal from = new BigDecimal(between.group(1));
            BigDecimal to = new BigDecimal(between.group(2));
            return from.compareTo(to) > 0 ? Optional.empty() : Optional.of(new Numbers(from, true, to, true));
        }
        Matcher bound = BOUND.matcher(text.trim());
        if (!bound.matches()) {
            return Optional.empty();
        }
        BigDecimal limit = new BigDecimal(bound.group(2));
        return Optional.of(
                switch (bound.group(1) == null ? "=" : bound.group(1)) {
                    case ">=" -> new Numbers(limit, true, null, false);
                    case ">" -> new Numbers(limit, false, null, false);
                    case "<=" -> new Numbers(null, false, limit, true);
                    case "<" -> new Numbers(null, false, limit, false);
                    default -> of(limit);
                });
    }

    /** Whether every number of the other range lies in this one. */
    public boolean contains(Numbers other) {
        return startsNoLaterThan(other) && endsNoEarlierThan(other);
    }

    /** The smallest range around both. */
    Numbers hull(Numbers other) {
        Numbers lower = startsNoLaterThan(other) ? this : other;
        Numbers upper = endsNoEarlierThan(other) ? this : other;
        return new Numbers(lower.low, lower.lowIncluded, upper.high, upper.highIncluded);
    }

    /** What both allow. */
    Optional<Possible> common(Numbers other) {
        Numbers lower = startsNoLaterThan(other) ? other : this;
        Numbers upper = endsNoEarlierThan(other) ? other : this;
        Numbers both = new Numbers(lower.low, lower.lowIncluded, upper.high, upper.highIncluded);
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    /** The range of sums. */
    public Numbers plus(Numbers other) {
        return new Numbers(
                low == null || other.low == null ? null : low.add(other.low),
                lowIncluded && other.lowIncluded,
                high == null || other.high == null ? null : high.add(other.high),
                highIncluded && other.highIncluded);
    }

    private boolean startsNoLaterThan(Numbers other) {
        if (low == null || other.low == null) {
            return low == null;
        }
        int order = low.compareTo(other.low);
        return order < 0 || (order == 0 && (lowIncluded || !other.lowIncluded));
    }

    private boolean endsNoEarlierThan(Numbers other) {
        if (high == null || other.high == null) {
            return high == null;
        }
        int order = high.compareTo(other.high);
        return order > 0 || (order == 0 && (highIncluded || !other.highIncluded));
    }

    private boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
    }

    private static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public boolean isDecided() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    @Override
    public String text() {
        if (low == null) {
            return high == null ? "any number" : (highIncluded ? "<= " : "< ") + high.toPlainString();
        }
        if (high == null) {
            return (lowIncluded ? ">= " : "> ") + low.toPlainString();
        }
        if (isDecided()) {
            return low.toPlainString();
        }
        return lowIncluded && highIncluded
                ? low.toPlainString() + ".." + high.toPlainString()
                : (lowIncluded ? ">= " : "> ")
                        + low.toPlainString()
                        + (highIncluded ? " and <= " : " and < ")
                        + high.toPlainString();
    }
}
