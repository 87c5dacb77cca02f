package org.sextant.server.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.guidance.Branch;
import org.sextant.guidance.Branch.Told;
import org.sextant.guidance.Consequence;
import org.sextant.guidance.OpenDecision;
import org.sextant.guidance.Outlook;
import org.sextant.guidance.TurningPoint;

/** What would settle an open decision, and what would change one that is not, in sentences: they tell what would be shown, and what nobody is to do. */
public final class OutlookWords {

    /** More than this many conclusions in one sentence are counted, not named. */
    private static final int MOST_NAMED = 3;

    private OutlookWords() {}

    /** For each answer to a question: if so, then this is different; nothing where no answer changes anything by itself. */
    public static List<String> branches(Consequence consequence, Wording wording) {
        return consequence.branches().size() < 2
                ? List.of()
                : consequence.branches().stream()
                        .map(branch -> sentence(consequence.about(), branch, then(branch, wording), wording))
                        .toList();
    }

    /** For each way in which a criterion of a conclusion can fail: if so, then this is different. */
    public static List<String> branches(TurningPoint point, Wording wording) {
        return point.branches().stream()
                .map(branch -> sentence(
                        point.about(),
                        branch,
                        joined(
                                Stream.of(
                                        Optional.of(wording.get("outlook.not-so")),
                                        part("outlook.leads", branch.leads(), wording)),
                                wording),
                        wording))
                .toList();
    }

    private static String sentence(String about, Branch branch, String then, Wording wording) {
        return wording.get("outlook.if", about, answer(branch, wording), then);
    }

    private static String answer(Branch branch, Wording wording) {
        return Stream.of(branch.answer().split(" and "))
                .map(part -> CriterionWords.test(part, wording))
                .collect(Collectors.joining(" " + wording.get("outlook.and") + " "));
    }

    private static String then(Branch branch, Wording wording) {
        List<Told> beside = new ArrayList<>(branch.comes());
        beside.removeAll(branch.leads());
        return branch.changesNothing()
                ? wording.get("outlook.same")
                : joined(
                        Stream.of(
                                part("outlook.leads", branch.leads(), wording),
                                part("outlook.comes", beside, wording),
                                part("outlook.goes", branch.goes(), wording)),
                        wording);
    }

    private static String joined(Stream<Optional<String>> parts, Wording wording) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(wording.get("outlook.next") + " "));
    }

    private static Optional<String> part(String name, List<Told> told, Wording wording) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        String titles = told.stream()
                .limit(MOST_NAMED)
                .map(one -> wording.get("outlook.quoted", one.title()))
                .collect(Collectors.joining(", "));
        String more = told.size() > MOST_NAMED ? " " + wording.get("outlook.more", told.size() - MOST_NAMED) : "";
        return Optional.of(wording.get(name, titles + more));
    }

    /** The facts that would settle a decision, as a person asks for them. */
    public static List<String> facts(OpenDecision decision, Outlook outlook) {
        return decision.facts().stream()
                .flatMap(fact -> outlook.find(fact).stream())
                .map(Consequence::question)
                .toList();
    }

    /** Whether these facts are all that is missing. */
    public static String whether(OpenDecision decision, Wording wording) {
        return wording.get(decision.settles() ? "outlook.settles" : "outlook.first");
    }

    /** What people ask, for the topic that answers it. */
    public static String topic(String topic, Wording wording) {
        return wording.find("asked." + topic, Words.capitalised(Words.spaced(topic)));
    }
}
