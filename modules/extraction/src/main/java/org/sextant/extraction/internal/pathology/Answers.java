package org.sextant.extraction.internal.pathology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.DataLines;
import org.sextant.extraction.internal.Phrases;
import org.sextant.model.Assertion;

/**
 * What stands behind the question of a checklist ({@code Perineural invasion: not identified}) or behind what a sentence
 * is about ({@code perineural invasion is present}), by the words of {@code context/answers.txt}.
 */
final class Answers {

    private static final String TO_ANSWER =
            "(?: ?\\([^()]{0,40}\\)){0,2}(?: status)?\\?? ?(?<mark>[:=.\\u2013-]{0,3})(?: ?-)? ?"
                    + "(?:(?:is|was|are|were|has been|have been) (?:also |focally )?)?(?:(?:extent|approximately|about|estimated|up to)[ :]{1,2})?";
    private static final String SHARE = "[<>~]? ?\\d{1,3} ?%";
    private static final Pattern CHOICE = Pattern.compile(
            " ?(?:/|\\[ ?\\]|\\( \\)|_{2,}|or\\b) ?(?:absent|no|not|none|present|yes|negative|positive|identified)?");
    private static final Pattern ENDS = Pattern.compile(" ?(?:[.,;:()\\[]|$|\\d|-|for\\b|by\\b)");
    private static final Pattern NOTHING = Pattern.compile("[<~]? ?0+ ?%");
    private static final String LINE_MARKS = ".:;)*+-\u2022";

    /**
     * What is answered.
     *
     * @param isAsked whether the words before are the question of a checklist, answered or not
     * @param assertion the answer; null where none is given or nobody knows
     */
    record Reply(boolean isAsked, @Nullable Assertion assertion) {

        Optional<Assertion> findAssertion() {
            return Optional.ofNullable(assertion);
        }
    }

    private static final Reply NONE = new Reply(false, null);
    private static final Reply UNANSWERED = new Reply(true, null);

    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final Pattern pattern;

    Answers() {
        for (List<String> line : DataLines.read("context/answers.txt")) {
            meanings.put(line.get(1), line.get(0));
        }
        pattern = Pattern.compile(TO_ANSWER + "(?<answer>" + Phrases.alternationAsWritten(meanings.keySet()) + "|"
                + SHARE + ")(?![a-z0-9-])");
    }

    /** What the text answers behind the words that begin and end there. */
    Reply after(String text, int begin, int end) {
        Matcher matcher = pattern.matcher(text).region(end, text.length());
        if (!matcher.lookingAt()) {
            return isColon(text, end) ? UNANSWERED : NONE;
        }
        String mark = matcher.group("mark");
        Matcher rest = CHOICE.matcher(text).region(matcher.end(), text.length());
        if (rest.lookingAt()) {
            return UNANSWERED;
        }
        // a full stop parts a label from its answer only where the label stands on a line of its own
        if (mark.contains(".") && !(beginsLine(text, begin) && isComplete(text, matcher.end()))) {
            return NONE;
        }
        return new Reply(!mark.isEmpty(), meaning(matcher.group("answer")));
    }

    private @Nullable Assertion meaning(String answer) {
        if (answer.endsWith("%")) {
            return NOTHING.matcher(answer).matches() ? Assertion.ABSENT : Assertion.PRESENT;
        }
        String meaning = meanings.getOrDefault(Phrases.normalise(answer), "UNANSWERED");
        return meaning.equals("UNANSWERED") ? null : Assertion.valueOf(meaning);
    }

    /** Whether the words at the offset begin a line, as far as marks tell where scanned text has lost its lines. */
    static boolean beginsLine(String text, int offset) {
        int at = offset;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at == 0 || LINE_MARKS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isComplete(String text, int end) {
        return ENDS.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean isColon(String text, int end) {
        return text.startsWith(":", end) || text.startsWith(" :", end);
    }
}
