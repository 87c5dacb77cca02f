package org.sextant.server.pages;

import java.util.List;
import java.util.Optional;
import org.sextant.guidance.GeneralAnswer;
import org.sextant.guidance.GeneralAnswer.Point;
import org.sextant.guidance.Help;
import org.sextant.model.Citation;
import org.sextant.server.words.Wording;

/**
 * A general answer as the public page shows it.
 *
 * @param lang the language it is said in
 * @param translated whether that is the language asked for
 */
record AnswerView(
        String pack,
        String lang,
        boolean translated,
        String title,
        String inShort,
        List<String> dependsOn,
        List<Line> known,
        List<Line> unknown,
        List<String> questions,
        List<Help> services,
        List<Source> sources,
        String disclaimer,
        String evidenceCutoff) {

    /** A sentence, what it stands on, and the numbers of its sources. */
    record Line(String sentence, String evidence, List<Integer> sources) {}

    /** A source with its number on the page. */
    record Source(int number, String text, Optional<String> link, boolean verified) {}

    static AnswerView of(GeneralAnswer answer, Wording words) {
        List<Citation> citations = answer.citations();
        return new AnswerView(
                answer.pack().toString(),
                answer.language().code(),
                answer.language() == words.language(),
                answer.title(),
                answer.inShort(),
                answer.dependsOn(),
                lines(answer.known(), citations, words),
                lines(answer.unknown(), citations, words),
                answer.questions(),
                answer.services(),
                citations.stream()
                        .map(citation -> new Source(
                                citations.indexOf(citation) + 1,
                                citation.text(),
                                CitationLinks.find(citation),
                                citation.verified()))
                        .toList(),
                answer.disclaimer(),
                answer.evidenceCutoff());
    }

    private static List<Line> lines(List<Point> points, List<Citation> citations, Wording words) {
        return points.stream()
                .map(point -> new Line(
                        point.sentence(),
                        words.grade(point.grade()),
                        point.citations().stream()
                                .map(citation -> citations.indexOf(citation) + 1)
                                .toList()))
                .toList();
    }
}
