package org.sextant.extraction.internal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which words a cue governs. Looking ahead, a cue reaches over a list ({@code no liver, bone or brain metastases}) up to
 * the next terminator, the next verb, or its longest reach. Looking back, it reaches over a list only if that is short
 * words joined by {@code and} or {@code or}; else to the nearest comma.
 */
final class CueScope {

    private static final int REACH_AHEAD = 110;
    private static final int REACH_BACK = 70;

    /** How much of the governed words shows whether a sentence begins with them. */
    private static final int PEEK = 2;

    private static final int REACH_BACK_TO_PERSON = 40;

    private static final int COMPANY_REACH = 30;

    private static final Pattern PERSON_WHO = Pattern.compile("(?i),?\\s*who(?:\\s+has)?");
    private static final Pattern IN_COMPANY =
            Pattern.compile("(?i)\\b(?:with|accompanied by|and)\\s+(?:his|her|the|their)\\s+$");

    /** Also before {@code pT}, which begins in lower case. */
    private static final String SENTENCE_END = ";|\\. (?:[^a-z]|[cpy]{1,2}[TNM])";

    private static final Pattern ENDS_NEGATION_AHEAD = Pattern.compile(SENTENCE_END
            + "|(?i:,\\s*(?:with|measuring|grade|type)\\b|\\b(?:is|are|was|were|shows?|showed|measures|measuring)\\b)");
    /** {@code Unclear whether this is carcinoma}: the verb is inside what the cue governs. */
    private static final Pattern OPENS_CLAUSE = Pattern.compile("(?i)\\b(?:whether|if)$");

    private static final Pattern ENDS_AHEAD = Pattern.compile(SENTENCE_END);
    /** {@code Carcinoma was found and surgery is planned}: what is planned is another clause's. */
    private static final Pattern VERB_THEN_AND =
            Pattern.compile("(?i)\\b(?:is|are|was|were|has|have)\\b.*\\b(?:and|but)\\b");

    private static final Pattern LIST =
            Pattern.compile("(?i)\\s*(?:[^\\s,]+\\s+){0,3}[^\\s,]*(?:,\\s*(?:[^\\s,]+\\s+){0,3}[^\\s,]*)*"
                    + ",?\\s*\\b(?:and|or)\\b[^,]*");

    private CueScope() {}

    /** Whether the cue governs the words at the anchor, both in the same sentence. */
    static boolean governs(String text, List<Cue> cues, Cue cue, Span anchor) {
        return switch (cue.direction()) {
            case WITHIN -> true;
            case NEXT ->
                cue.span().begin() >= anchor.end()
                        && text.substring(anchor.end(), cue.span().begin()).isBlank();
            case BEFORE -> cue.span().end() <= anchor.begin() && reachesAhead(text, cues, cue, anchor);
            case AFTER -> cue.span().begin() >= anchor.end() && reachesBack(text, cues, cue, anchor);
            case NONE -> false;
        };
    }

    private static boolean reachesAhead(String text, List<Cue> cues, Cue cue, Span anchor) {
        Span between = Span.between(cue.span(), anchor);
        if (between.length() > REACH_AHEAD || isCut(text, cues, cue, between)) {
            return false;
        }
        boolean endsAtVerb = (cue.kind() == Cue.Kind.NEGATED || cue.kind() == Cue.Kind.POSSIBLE)
                && !OPENS_CLAUSE
                        .matcher(text.substring(cue.span().begin(), cue.span().end()))
                        .find();
        Pattern end = endsAtVerb ? ENDS_NEGATION_AHEAD : ENDS_AHEAD;
        return !end.matcher(text.substring(between.begin(), Math.min(text.length(), anchor.begin() + PEEK)))
                .find();
    }

    private static boolean reachesBack(String text, List<Cue> cues, Cue cue, Span anchor) {
        Span between = Span.between(anchor, cue.span());
        if (between.length() > (isPerson(cue) ? REACH_BACK_TO_PERSON : REACH_BACK) || isCut(text, cues, cue, between)) {
            return false;
        }
        String words = text.substring(between.begin(), between.end());
        if (ENDS_AHEAD.matcher(words + text.charAt(cue.span().begin())).find()) {
            return false;
        }
        boolean beside = words.indexOf(',') < 0 || words.strip().equals(",");
        return (beside || LIST.matcher(words).matches())
                && !VERB_THEN_AND.matcher(words).find();
    }

    private static boolean isPerson(Cue cue) {
        return cue.kind() == Cue.Kind.FAMILY || cue.kind() == Cue.Kind.OTHER_PERSON;
    }

    private static boolean isCut(String text, List<Cue> cues, Cue governing, Span between) {
        return cues.stream()
                .anyMatch(cue -> cue.kind() == Cue.Kind.TERMINATE
                        && between.holds(cue.span())
                        && !isOfThePerson(text, governing, cue));
    }

    /** {@code Her roommate, who has lung cancer}: the clause is the person's; not so after {@code here with his wife, who}. */
    private static boolean isOfThePerson(String text, Cue person, Cue terminator) {
        return isPerson(person)
                && person.direction() == Cue.Direction.BEFORE
                && PERSON_WHO
                        .matcher(text.substring(
                                person.span().end(), terminator.span().end()))
                        .matches()
                && !IN_COMPANY
                        .matcher(text.substring(
                                Math.max(0, person.span().begin() - COMPANY_REACH),
                                person.span().begin()))
                        .find();
    }
}
