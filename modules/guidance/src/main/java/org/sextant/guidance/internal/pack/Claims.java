package org.sextant.guidance.internal.pack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no text may say, in any language: an instruction, a promise, a closed door; and, to patients, survival figures. */
public final class Claims {

    private static final List<Pattern> FORBIDDEN = List.of(
            pattern("\\byou (should|must|need to|have to)\\b"),
            pattern("\\bcur(e|es|ed|ing|able)\\b"),
            pattern("\\blife expectancy\\b"),
            pattern("\\bno surgery is possible\\b"),
            pattern("\\bsurgery is (impossible|not possible)\\b"),
            pattern("\\bwe recommend\\b"),
            pattern("\\b(usted|tú) (debe|debes|tiene que|tienes que|necesita|necesitas)\\b"),
            pattern("\\b(debe usted|debería|deberías|debes|tienes que)\\b"),
            pattern("\\bcur(a|an|ar|arse|ado|ada|ación|able)\\b"),
            pattern("\\besperanza de vida\\b"),
            pattern("\\b(la|ninguna) cirugía (es imposible|no es posible|es posible)\\b"),
            pattern("\\brecomendamos\\b"));
    private static final Pattern FIGURES = pattern(
            "\\b\\d+([.,]\\d+)?\\s*(months?|years?|mes|meses|años?)\\b[^.]{0,60}\\b(surviv|live|lived|life|superviv|sobreviv|vivi|vida)"
                    + "|\\b(surviv|live|lived|life|superviv|sobreviv|vivi|vida)\\w*\\b[^.]{0,60}"
                    + "\\b\\d+([.,]\\d+)?\\s*(months?|years?|mes|meses|años?)\\b");

    private Claims() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Notes what a line claims that it may not. */
    public static void check(String file, int line, String text, boolean forPatients, Problems problems) {
        for (Pattern forbidden : FORBIDDEN) {
            Matcher claim = forbidden.matcher(text);
            if (claim.find()) {
                problems.add(file, line, "a claim no text may make (rules.md 25): '" + claim.group() + "'");
            }
        }
        if (forPatients && FIGURES.matcher(text).find()) {
            problems.add(file, line, "survival figures do not belong in the part for patients (rules.md 25)");
        }
    }
}
