package org.sextant.model;

import java.util.List;

/**
 * What published evidence says on one topic in this case. No citation, no recommendation (invariant 1).
 *
 * @param topic the decision it belongs to, for example {@code cytoreductive-nephrectomy}
 * @param conclusion the conclusion's code, for example {@code CN_DEFERRED_DISCUSS}
 * @param title the conclusion in plain words
 * @param role headline, alternative or additive
 * @param applicability APPLIES, NEEDS_CONFIRMATION or UNDETERMINED
 * @param direction {@code FOR}, {@code AGAINST}, {@code UNCERTAIN}, {@code DEFINITION} or {@code ASK}
 * @param grade the evidence grade of the pack's scale, for example {@code A2}
 * @param rules ids of the rules that conclude it
 * @param because the criteria that made it so, with their values
 * @param premises ids of the premises it stands on
 * @param assumptions what was assumed, in words; not empty when assumption made the difference
 * @param needed the facts that would settle it, in words, most useful first
 * @param notes sentences the rules add for the reader
 * @param patientText the text for patients
 * @param careTeamText the text for the care team
 * @param citations the sources
 */
public record Recommendation(
        String topic,
        String conclusion,
        String title,
        Role role,
        Applicability applicability,
        String direction,
        String grade,
        List<String> rules,
        List<Criterion> because,
        List<String> premises,
        List<String> assumptions,
        List<String> needed,
        List<String> notes,
        String patientText,
        String careTeamText,
        List<Citation> citations) {

    public Recommendation {
        Require.text(topic, "topic");
        Require.text(conclusion, "conclusion");
        Require.text(title, "title");
        Require.that(applicability != Applicability.DOES_NOT_APPLY, "what does not apply is a why-not");
        Require.that(
                applicability == Applicability.APPLIES || !(assumptions.isEmpty() && needed.isEmpty()),
                "an answer short of APPLIES names what is assumed or needed");
        rules = List.copyOf(Require.some(rules, "rules"));
        because = List.copyOf(Require.some(because, "criteria"));
        premises = List.copyOf(Require.some(premises, "premises"));
        assumptions = List.copyOf(assumptions);
        needed = List.copyOf(needed);
        notes = List.copyOf(notes);
        Require.text(patientText, "text for patients");
        Require.text(careTeamText, "text for the care team");
        citations = List.copyOf(Require.some(citations, "citations"));
    }

    @Override
    public String toString() {
        return Redacted.of(this, conclusion + " " + applicability);
    }
}
