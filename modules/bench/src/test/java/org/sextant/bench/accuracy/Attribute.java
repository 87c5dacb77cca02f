package org.sextant.bench.accuracy;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sextant.model.Statement;

/**
 * One thing to be found in reports, and how it is scored.
 *
 * @param name as the table prints it
 * @param wanted the answers that count as right; none where the report does not state it, and then it is not scored
 * @param found what the statements of a report answer
 * @param only whether any other answer beside a right one makes it wrong
 * @param words where in the text a person should look
 */
record Attribute(
        String name,
        Function<RegistryReport, Set<String>> wanted,
        Function<List<Statement>, Set<String>> found,
        boolean only,
        Pattern words) {

    /** How an answer stands to what was wanted. */
    enum Outcome {
        RIGHT,
        WRONG,
        SILENT
    }

    /** The outcome of these facts, given the answers that count as right. */
    Outcome judge(Set<String> right, List<Statement> facts) {
        Set<String> got = found.apply(facts);
        if (got.isEmpty()) {
            return Outcome.SILENT;
        }
        boolean hit = got.stream().anyMatch(right::contains);
        return hit && (!only || right.containsAll(got)) ? Outcome.RIGHT : Outcome.WRONG;
    }
}
