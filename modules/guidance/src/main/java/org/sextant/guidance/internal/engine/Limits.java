package org.sextant.guidance.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sextant.guidance.rules.Days;
import org.sextant.guidance.rules.Numbers;

/** Cuts all numbers, or all days, at limits, and picks one that stands for each piece. */
final class Limits {

    /** Bands that are written side by side ({@code 50..89.99} and {@code >= 90}) leave gaps in which nothing lies. */
    private static final BigDecimal WIDEST_GAP = new BigDecimal("0.01");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Limits() {}

    /** Below, at and above each limit; a record holds no number below zero. */
    static List<Numbers> numbers(Collection<BigDecimal> limits) {
        List<Numbers> pieces = new ArrayList<>();
        BigDecimal below = null;
        for (BigDecimal limit : new TreeSet<>(limits)) {
            if (below == null ? limit.signum() > 0 : !isGap(below, limit)) {
                pieces.add(new Numbers(below, false, limit, false));
            }
            pieces.add(Numbers.of(limit));
            below = limit;
        }
        if (below != null) {
            pieces.add(new Numbers(below, false, null, false));
        }
        return pieces;
    }

    /** What is counted is whole: between one and two lies nothing. */
    private static boolean isGap(BigDecimal low, BigDecimal high) {
        BigDecimal width = high.subtract(low);
        return width.compareTo(WIDEST_GAP) <= 0 || (width.compareTo(BigDecimal.ONE) == 0 && low.scale() <= 0);
    }

    /** A number of a range, a whole one where there is one. */
    static BigDecimal within(Numbers range) {
        Optional<BigDecimal> low = Optional.ofNullable(range.low());
        Optional<BigDecimal> high = Optional.ofNullable(range.high());
        if (low.isEmpty()) {
            return high.map(limit -> middle(BigDecimal.ZERO, limit)).orElse(BigDecimal.ZERO);
        }
        return high.map(limit -> middle(low.get(), limit))
                .orElseGet(() -> low.get().add(BigDecimal.ONE));
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        BigDecimal middle = low.add(high).divide(TWO);
        BigDecimal whole = middle.setScale(0, RoundingMode.FLOOR);
        return whole.compareTo(low) > 0 || (low.signum() == 0 && whole.signum() == 0 && high.signum() > 0)
                ? whole
                : middle;
    }

    /** Before, at and after each limit, up to a last day. */
    static List<Days> days(Collection<LocalDate> limits, LocalDate last) {
        List<Days> pieces = new ArrayList<>();
        LocalDate next = null;
        for (LocalDate limit : new TreeSet<>(limits)) {
            if (limit.isAfter(last)) {
                break;
            }
            if (next == null || next.isBefore(limit)) {
                pieces.add(new Days(next, limit.minusDays(1)));
            }
            pieces.add(Days.of(limit));
            next = limit.plusDays(1);
        }
        if (next == null || !next.isAfter(last)) {
            pieces.add(new Days(next, last));
        }
        return pieces;
    }

    /** A day of a range. */
    static LocalDate within(Days range) {
        return Stream.of(Optional.ofNullable(range.latest()), Optional.ofNullable(range.earliest()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a range of days has an end"));
    }
}
