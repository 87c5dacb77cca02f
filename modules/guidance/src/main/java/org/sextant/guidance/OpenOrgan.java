package org.sextant.guidance;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sextant.model.Guidance;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;

/**
 * What several packs say of a case that names no primary cancer. Each looks at it as if it were its own; a person is
 * helped by one question, in which organ the cancer began, and not by every pack's questions.
 */
final class OpenOrgan {

    /** The code under which packs ask for the organ. */
    private static final String ORGAN = "primarySite";

    private static final String ASKS_FOR_ORGAN = "ASK(" + ORGAN + ")";
    private static final String OUT_OF_SCOPE = "OUT_OF_SCOPE";

    private OpenOrgan() {}

    /**
     * The packs that know the cancer for theirs by its tissue, where there are any; else the first that asks for the
     * organ, with that question alone; else the first that says it does not cover the case; else the first.
     */
    static List<Guidance> settle(List<Guidance> all) {
        List<Guidance> speaking = all.stream()
                .filter(guidance -> leads(guidance, code -> !code.equals(OUT_OF_SCOPE)) && !asksForOrgan(guidance))
                .toList();
        if (!speaking.isEmpty()) {
            return speaking;
        }
        return Stream.of(
                        all.stream().filter(OpenOrgan::asksForOrgan).map(OpenOrgan::onlyTheOrgan),
                        all.stream().filter(guidance -> leads(guidance, OUT_OF_SCOPE::equals)),
                        all.stream())
                .flatMap(guidances -> guidances)
                .limit(1)
                .toList();
    }

    private static boolean asksForOrgan(Guidance guidance) {
        return guidance.recommendations().stream()
                .anyMatch(recommendation -> recommendation.conclusion().equals(ASKS_FOR_ORGAN));
    }

    private static boolean leads(Guidance guidance, Predicate<String> conclusion) {
        return guidance.recommendations().stream()
                .filter(recommendation -> recommendation.role() == Role.HEADLINE)
                .map(Recommendation::conclusion)
                .anyMatch(conclusion);
    }

    private static Guidance onlyTheOrgan(Guidance guidance) {
        return new Guidance(
                guidance.caseId(),
                guidance.revision(),
                guidance.pack(),
                guidance.asOf(),
                guidance.derived(),
                guidance.recommendations().stream()
                        .filter(recommendation -> recommendation.conclusion().equals(ASKS_FOR_ORGAN))
                        .toList(),
                guidance.whyNot(),
                guidance.questions().stream()
                        .filter(question -> question.code().equals(ORGAN))
                        .toList(),
                guidance.disclaimer());
    }
}
