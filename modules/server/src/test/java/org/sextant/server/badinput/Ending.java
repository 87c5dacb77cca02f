package org.sextant.server.badinput;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sextant.model.CaseFacts;
import org.sextant.model.Conflict;
import org.sextant.model.Forms;
import org.sextant.model.IssueKind;
import org.sextant.model.Premise;
import org.sextant.model.Statement;
import org.sextant.store.Job;

/**
 * How an input ended.
 *
 * @param status the HTTP status of the answer; 0 over MLLP
 * @param code the code of a refusal; empty where there is none
 * @param answer the body of the answer
 * @param jobs what was stored of it, in order of receipt
 * @param text the text that was read
 * @param facts the case that it is in; absent where nothing was stored
 * @param pages what a person sees of that case
 */
record Ending(
        int status,
        String code,
        String answer,
        List<Job> jobs,
        String text,
        Optional<CaseFacts> facts,
        Supplier<String> pages) {

    /** Every reason that is told: why it ended as it did, why a person must look, and what is wrong with it. */
    Set<String> codes() {
        Stream<String> named = jobs.stream()
                .flatMap(job -> Stream.concat(job.findReason().stream(), job.findReview().stream()))
                .map(name -> IssueKind.valueOf(name).code());
        Stream<String> issues = facts.stream()
                .flatMap(known -> known.issues().stream())
                .map(issue -> issue.kind().code());
        Set<String> codes = new TreeSet<>();
        Stream.concat(named, issues).forEach(codes::add);
        return codes;
    }

    /** What the case says of one kind, as {@code PRESENT {site=kidney}}, or {@code CONFLICT} where it is in dispute. */
    List<String> facts(String kind) {
        return facts.stream()
                .flatMap(known -> known.premises().stream())
                .filter(premise -> premise.key().kind().equals(kind))
                .flatMap(Ending::brief)
                .toList();
    }

    private static Stream<String> brief(Premise premise) {
        if (premise instanceof Statement statement) {
            Map<String, Object> values = new TreeMap<>(Forms.of((Record) statement.finding()));
            values.remove("kind");
            return Stream.of(statement.assertion() + " " + values);
        }
        return premise instanceof Conflict ? Stream.of("CONFLICT") : Stream.empty();
    }
}
