package org.sextant.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextant.model.Applicability;
import org.sextant.model.Criterion;
import org.sextant.model.Guidance;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.WhyNot;
import org.sextant.server.output.RuleSeries;
import org.sextant.server.words.CriterionWords;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;

/**
 * A decision as a path: the way it went, the ways that a missing or disputed fact keeps open, and those that the records close.
 *
 * @param ways each conclusion that the decision could come to, once; first the one it came to
 */
record DecisionPath(List<Way> ways) {

    private static final Pattern QUESTION = Pattern.compile("(?:ASK|CONFLICT)\\(\\w+\\)");

    /** How a way looks. */
    enum Kind {
        /** The decision went here. */
        TAKEN,
        /** It went here if what is assumed is right. */
        ASSUMED,
        /** A fact is missing or in dispute. */
        OPEN,
        /** Another rule comes first. */
        BEHIND,
        /** A criterion is not met. */
        CLOSED
    }

    /**
     * One conclusion.
     *
     * @param says the conclusion's title
     * @param rules the rules that come to it or come nearest
     * @param kind how it looks
     * @param kindWords the same in words
     * @param because what keeps it open or closes it
     */
    record Way(String says, String rules, Kind kind, String kindWords, List<String> because) {

        @Override
        public String toString() {
            return "Way[" + rules + "]";
        }
    }

    /** The path of each decision that leads. */
    static List<DecisionPath> of(Guidance guidance, Wording wording) {
        return guidance.recommendations().stream()
                .filter(one -> one.role() == Role.HEADLINE)
                .map(one -> of(one, guidance.whyNot(), wording))
                .toList();
    }

    private static DecisionPath of(Recommendation came, List<WhyNot> whyNot, Wording wording) {
        Map<String, List<WhyNot>> byConclusion = new LinkedHashMap<>();
        for (WhyNot why : RuleSeries.beside(came, whyNot)) {
            if (!why.conclusion().equals(came.conclusion()) && !isQuestion(why)) {
                byConclusion
                        .computeIfAbsent(why.conclusion(), fresh -> new ArrayList<>())
                        .add(why);
            }
        }
        Way taken = way(
                came.title(), String.join(", ", came.rules()), kindOf(came.applicability()), came.because(), wording);
        Stream<Way> others = byConclusion.values().stream()
                .map(DecisionPath::nearest)
                .map(why -> way(why.title(), why.rule(), kind(why), why.criteria(), wording))
                .sorted(Comparator.comparing(Way::kind));
        return new DecisionPath(Stream.concat(Stream.of(taken), others).toList());
    }

    /** What only asks is no place to come to; questions stand below the path. */
    private static boolean isQuestion(WhyNot why) {
        return QUESTION.matcher(why.conclusion()).matches();
    }

    /** Of the rules to one conclusion the one that is most open, and of those the one that least stands against. */
    private static WhyNot nearest(List<WhyNot> rules) {
        return rules.stream()
                .min(Comparator.comparing(DecisionPath::kind)
                        .thenComparing(why -> why.criteria().size()))
                .orElseThrow();
    }

    private static Kind kind(WhyNot why) {
        if (!why.suppressedBy().isEmpty()) {
            return Kind.BEHIND;
        }
        return why.applicability() == Applicability.UNDETERMINED ? Kind.OPEN : Kind.CLOSED;
    }

    private static Kind kindOf(Applicability applicability) {
        return switch (applicability) {
            case APPLIES -> Kind.TAKEN;
            case NEEDS_CONFIRMATION -> Kind.ASSUMED;
            default -> Kind.OPEN;
        };
    }

    private static Way way(String says, String rules, Kind kind, List<Criterion> criteria, Wording wording) {
        return new Way(
                says,
                rules,
                kind,
                wording.get("path." + kind.name()),
                criteria.stream()
                        .map(criterion -> CriterionWords.sentence(criterion, wording) + " · "
                                + Words.truth(criterion.truth(), wording))
                        .distinct()
                        .toList());
    }
}
