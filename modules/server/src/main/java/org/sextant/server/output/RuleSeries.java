package org.sextant.server.output;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextant.model.Guidance;
import org.sextant.model.Recommendation;
import org.sextant.model.WhyNot;

/** Rules that argue about one decision are numbered in one series: {@code CN-03} is of the series CN. */
public final class RuleSeries {

    private RuleSeries() {}

    /** The rules that do not speak and are of a series of this recommendation's own rules. */
    public static List<WhyNot> beside(Recommendation recommendation, List<WhyNot> whyNot) {
        Set<String> series = recommendation.rules().stream().map(RuleSeries::of).collect(Collectors.toSet());
        return whyNot.stream().filter(why -> series.contains(of(why.rule()))).toList();
    }

    /** The rules that do not speak and whose series no recommendation has. */
    public static List<WhyNot> besideNone(Guidance guidance) {
        Set<String> spoken = guidance.recommendations().stream()
                .flatMap(recommendation -> recommendation.rules().stream())
                .map(RuleSeries::of)
                .collect(Collectors.toSet());
        return guidance.whyNot().stream()
                .filter(why -> !spoken.contains(of(why.rule())))
                .toList();
    }

    private static String of(String rule) {
        int end = rule.indexOf('-');
        return end < 0 ? rule : rule.substring(0, end);
    }
}
