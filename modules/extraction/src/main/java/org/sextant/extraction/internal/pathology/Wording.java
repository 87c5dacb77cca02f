package org.sextant.extraction.internal.pathology;

import java.util.regex.Pattern;

/** What the words right before a feature make of it: denied, in doubt, affirmed. */
final class Wording {

    /** Verbs and what turns a sentence end the reach of a denial. */
    private static final String REACH =
            "(?:(?:^|[ .]+)(?!(?:is|are|about|was|were|but|with|except|identified|seen|present|however|which|although|shows?|only|there|has|have|suspicious|possible|noted)(?![a-z]))[a-z/,()'-]+){0,7}[ .]*$";

    private static final Pattern DENIES = Pattern.compile(
            "(?<![a-z])(?:no|not|(?<!with or )without|negative for|free of|absence of|lacks?|lack of|lacking|neither|nor|devoid of|absent|unassociated with|not associated with)(?=[ .]|$)"
                    + REACH);
    private static final Pattern DOUBTS = Pattern.compile(
            "(?:(?<![a-z])(?:suspicious for|suspicion of|suspected|suggestive of|suggests?|possible|possibly|probable|questionable|equivocal|cannot (?:exclude|rule out)|may represent|concerning for|indeterminate for|likely)|\\?)(?:[ .]+[a-z/-]+){0,3}[ .]*$");
    private static final Pattern AFFIRMS = Pattern.compile(
            "(?<![a-z])(?:with|shows?|showing|showed|presence of|evidence of|there (?:is|was|are)|foc(?:us|i) of|focal|extensive|demonstrat[a-z]+|positive for|definite|prominent|exhibit[a-z]*|reveal[a-z]*|unequivocal|marked|signs of|areas? of|identified)(?! or without)(?: (?:and |or )?[a-z-]+){0,3}[ .]*$");

    private static final int REACH_BACK = 80;

    private Wording() {}

    /** Whether the clause before denies what follows it. */
    static boolean denies(String before) {
        return DENIES.matcher(last(before)).find();
    }

    /** Whether it raises what follows and does not settle it. */
    static boolean doubts(String before) {
        return DOUBTS.matcher(last(before)).find();
    }

    /** Whether it states what follows. */
    static boolean affirms(String before) {
        return AFFIRMS.matcher(last(before)).find();
    }

    private static String last(String before) {
        return before.substring(Math.max(0, before.length() - REACH_BACK));
    }
}
