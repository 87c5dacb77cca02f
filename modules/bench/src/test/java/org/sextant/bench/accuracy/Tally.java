package org.sextant.bench.accuracy;

import java.util.EnumMap;
import java.util.Map;

/** Counts of outcomes, with the Wilson interval of the share that is right. */
final class Tally {

    /** The quantile of the normal distribution for 95 %. */
    private static final double Z = 1.959964;

    private final Map<Attribute.Outcome, Integer> counts = new EnumMap<>(Attribute.Outcome.class);
    private int surelyWrong;

    /** Counts one outcome; a wrong one is surely wrong where no doubt was told with it. */
    void add(Attribute.Outcome outcome, boolean surely) {
        counts.merge(outcome, 1, Integer::sum);
        surelyWrong += outcome == Attribute.Outcome.WRONG && surely ? 1 : 0;
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(Attribute.Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    int surelyWrong() {
        return surelyWrong;
    }

    /** The share that is right. */
    double share() {
        return total() == 0 ? 1 : (double) of(Attribute.Outcome.RIGHT) / total();
    }

    /** One end of the 95 % Wilson interval of the share: the lower for -1, the upper for 1. */
    double bound(int side) {
        double n = Math.max(1, total());
        double p = share();
        double centre = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return (centre + side * half) / (1 + Z * Z / n);
    }

    @Override
    public String toString() {
        return "n=%4d right=%4d wrong=%3d (surely %3d) silent=%3d  %.3f [%.3f, %.3f]"
                .formatted(
                        total(),
                        of(Attribute.Outcome.RIGHT),
                        of(Attribute.Outcome.WRONG),
                        surelyWrong,
                        of(Attribute.Outcome.SILENT),
                        share(),
                        bound(-1),
                        bound(1));
    }
}
