package org.sextant.extraction.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.model.Assertion;

/**
 * What a form answers to a term: the word behind a label ({@code Bone metastases: no}), behind a question
 * ({@code brain metastases? No}), or the box beside it that is ticked or not.
 */
enum FormAnswer {
    YES,
    NO,
    POSSIBLE,
    /** The form is there and nobody filled it in, or the answer is that it is not known. */
    OPEN;

    private static final int REACH = 90;

    private static final String NAMES =
            "(?:[ \\t]+(?:features?|(?:de)?differentiation|component|change|morphology|metasta[st][ie][sc]|metastas[ie]s|mets?|deposits?|disease|spread|involvement|lesions?|carcinoma|cancer|identified|found|seen))*";
    private static final String CHOICE = "(?:[ \\t]*[(\\[](?:y(?:es)?[ /]{1,3}no?|present[ /]{1,3}absent)[)\\]])?";
    private static final String JOINT =
            "(?:[ \\t]*(?:[:=?|]+[ \\t.]*|\\.{3,}[ \\t]*|[-–—]{1,2}[ \\t]+|[-–—](?=[A-Z]))|[ \\t]{2,}|\\t)";
    private static final String END =
            "(?=[ \\t]*(?:$|[\\n,;.)|/\\]]|[ \\t]{2}|\\[|\\bbut\\b|and\\b|[A-Z][\\w/ -]{1,30}[:?]))";
    private static final String NOT_SEEN =
            "not (?:identified|seen|present|detected|found|demonstrated|evident|noted|observed)";
    private static final String VALUES =
            "(?:(?<open>(?:yes|y|positive|present|neg(?:ative)?|absent|no|n) ?(?:/|or|\\|) ?(?:no|n|neg(?:ative)?|absent|yes|y|positive|present)"
                    + "|unknown|not (?:assessed|evaluated|assessable|known|stated|recorded|reported|sure|imaged|examined|performed|done|applicable)|n/?a|cannot be (?:determined|assessed|evaluated)|results? (?:awaited|pending)|pending|awaited|tbc|undetermined|not yet (?:known|assessed|available)|_{2,})"
                    + "|(?<no>no|none(?: (?:seen|identified|known|detected|found|noted|present))?|n|nil|neg(?:ative)?|absent|denied|excluded|ruled out|no evidence|"
                    + NOT_SEEN + ")"
                    + "|(?<yes>yes|y|present|positive|confirmed)"
                    + "|(?<possible>possibl[ey]|suspected|equivocal|probabl[ey]|likely|query|indeterminate|questionable|uncertain|\\?))";

    private static final Pattern BEHIND =
            Pattern.compile(NAMES + CHOICE + JOINT + VALUES + END, Pattern.CASE_INSENSITIVE);
    private static final Pattern CHOICE_LEFT = Pattern.compile(
            "[ \\t]*(?:/|\\bor\\b)[ \\t]*(?:negative|positive|no|yes|absent|present)\\b", Pattern.CASE_INSENSITIVE);
    private static final String EMPTY_BOX = "(?:\\[[ _]?]|\\([ _]?\\)|[☐□])";
    private static final String TICKED_BOX = "(?:[\\[(][xX✓✔][])]|[☒☑])";
    private static final Pattern BOXES_BEHIND = Pattern.compile(
            NAMES + "[ \\t]*[:?]?[ \\t]*(?=" + EMPTY_BOX + "|" + TICKED_BOX + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern TICKED = Pattern.compile(
            TICKED_BOX + "[ \\t]*(?:(?<no>no\\b|n\\b|none|absent|negative|" + NOT_SEEN
                    + ")|(?<yes>yes|y\\b|present|positive))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOX_BEFORE = Pattern.compile(
            "(?:(?<empty>" + EMPTY_BOX + ")|" + TICKED_BOX
                    + ")[ \\t]*(?:yes\\b|(?<no>no)\\b)?[ \\t:]*(?:[a-z]+[ \\t]+){0,2}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPTIONS =
            Pattern.compile("\\((?:please )?(?:circle|tick|delete|check|select)\\b", Pattern.CASE_INSENSITIVE);

    /** The answer to the words at the anchor, where they stand in a form. */
    static Optional<FormAnswer> find(String text, Span anchor) {
        int lineBegin = text.lastIndexOf('\n', Math.max(0, anchor.begin() - 1)) + 1;
        int newline = text.indexOf('\n', anchor.end());
        int lineEnd = newline < 0 ? text.length() : newline;
        String before =
                text.substring(Math.min(anchor.begin(), Math.max(lineBegin, anchor.begin() - REACH)), anchor.begin());
        String after = text.substring(anchor.end(), Math.min(lineEnd, anchor.end() + REACH));
        if (OPTIONS.matcher(before).find() || CHOICE_LEFT.matcher(after).lookingAt()) {
            return Optional.of(OPEN);
        }
        Matcher box = BOX_BEFORE.matcher(before);
        if (box.find()) {
            boolean empty = box.group("empty") != null;
            return Optional.of(empty ? OPEN : box.group("no") != null ? NO : YES);
        }
        Matcher behind = BEHIND.matcher(after);
        if (behind.lookingAt()) {
            return Optional.of(valueOf(behind));
        }
        Matcher boxes = BOXES_BEHIND.matcher(after);
        return boxes.lookingAt() ? ofBoxes(after.substring(boxes.end())) : Optional.empty();
    }

    private static FormAnswer valueOf(Matcher answer) {
        if (answer.group("open") != null) {
            return OPEN;
        }
        if (answer.group("no") != null) {
            return NO;
        }
        return answer.group("yes") != null ? YES : POSSIBLE;
    }

    /** Boxes that hold an answer; boxes that name something else answer nothing here. */
    private static Optional<FormAnswer> ofBoxes(String boxes) {
        Matcher ticked = TICKED.matcher(boxes);
        if (ticked.find()) {
            return Optional.of(ticked.group("no") != null ? NO : YES);
        }
        return boxes.matches("(?is)" + EMPTY_BOX + "[ \\t]*(?:yes|no|present|absent|positive|negative)\\b.*")
                ? Optional.of(OPEN)
                : Optional.empty();
    }

    /** How a statement stands that was judged so before its answer was looked at; none where it states nothing. */
    Optional<AssertionEngine.Verdict> applyTo(AssertionEngine.Verdict judged) {
        boolean patients = judged.assertion() != Assertion.FAMILY && judged.assertion() != Assertion.OTHER_PERSON;
        return switch (this) {
            case OPEN -> Optional.empty();
            case NO -> patients ? Optional.of(judged.as(Assertion.ABSENT)) : Optional.empty();
            case POSSIBLE ->
                Optional.of(judged.assertion() == Assertion.PRESENT ? judged.as(Assertion.POSSIBLE) : judged);
            case YES -> Optional.of(judged.assertion() == Assertion.POSSIBLE ? judged.as(Assertion.PRESENT) : judged);
        };
    }
}
