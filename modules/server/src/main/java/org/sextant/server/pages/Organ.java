package org.sextant.server.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sextant.model.CaseFacts;
import org.sextant.model.Conflict;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.server.words.FindingWords;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;

/**
 * A place of the body that the records speak of.
 *
 * @param words the place and how much is there
 * @param state how the records stand to disease there, for style: as of an assertion, or {@code CONFLICT}
 * @param says the same in words
 * @param first whether the cancer began there
 */
record Organ(String words, String state, String says, boolean first) {

    /** Where disease was found, where it may be, and where it was looked for and not found; the found first. */
    static List<Organ> of(CaseFacts facts, Wording wording) {
        Stream<Organ> stated = facts.premises().stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .filter(Organ::isPlace)
                .map(statement -> new Organ(
                        FindingWords.headed(statement.finding(), wording),
                        Words.standingCode(statement),
                        wording.find("organ." + Words.standingCode(statement), Words.standing(statement, wording)),
                        statement.finding() instanceof PrimaryCancerCondition));
        Stream<Organ> disputed = facts.premises().stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .flatMap(conflict ->
                        conflict.sides().stream().filter(Organ::isPlace).limit(1))
                .map(side -> new Organ(
                        FindingWords.headed(side.finding(), wording),
                        "CONFLICT",
                        wording.get("truth.CONFLICT"),
                        side.finding() instanceof PrimaryCancerCondition));
        return Stream.concat(stated, disputed)
                .sorted(Comparator.comparing((Organ organ) -> !organ.first()).thenComparing(Organ::isRuledOut))
                .toList();
    }

    private static boolean isPlace(Statement statement) {
        return statement.finding() instanceof PrimaryCancerCondition
                || statement.finding() instanceof SecondaryCancerCondition;
    }

    private boolean isRuledOut() {
        return state.equals("ABSENT");
    }

    @Override
    public String toString() {
        return "Organ[" + state + "]";
    }
}
