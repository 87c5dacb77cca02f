package org.sextant.model;

import java.util.List;

/**
 * A rule of the topic that does not speak here, and what kept it from doing so.
 *
 * @param rule the rule's id
 * @param conclusion what it would have concluded
 * @param title that conclusion in plain words
 * @param applicability UNDETERMINED or DOES_NOT_APPLY
 * @param suppressedBy ids of the rules that the pack's precedence puts before it, where those silence it
 * @param criteria the criteria that are false, unknown or in conflict
 */
public record WhyNot(
        String rule,
        String conclusion,
        String title,
        Applicability applicability,
        List<String> suppressedBy,
        List<Criterion> criteria) {

    public WhyNot {
        Require.text(title, "title");
        suppressedBy = List.copyOf(suppressedBy);
        criteria = List.copyOf(criteria);
        Require.that(
                applicability == Applicability.UNDETERMINED || applicability == Applicability.DOES_NOT_APPLY,
                "a rule that speaks has no why-not");
        Require.that(!suppressedBy.isEmpty() || !criteria.isEmpty(), "a why-not names its reason");
    }
}
