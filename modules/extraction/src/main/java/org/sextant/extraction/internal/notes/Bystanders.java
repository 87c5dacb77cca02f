package org.sextant.extraction.internal.notes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;

/** Tells whether words speak of a relative or of somebody else. */
final class Bystanders {

    static final String RELATIVE =
            "(?:grand)?(?:mother|father)|brother|sister|sibling|son|daughter|uncle|aunt|nephew|niece|cousin|grandparent|half-(?:brother|sister)|PGM|PGF|MGM|MGF|parents?|twin";
    private static final String ANYBODY = "(?:(?:step|half)[- ]?)?(?:" + RELATIVE
            + "|wife|husband|spouse|partner|neighbou?r|friend|donor|roommate|colleague|cousin|relatives?)";
    private static final Pattern PERSON = Pattern.compile(
            "\\b(?:(?:his|her|their|patient's|pt's|the|a|an|maternal|paternal)\\s+)?" + ANYBODY
                    + "(?:'s|s)?(?:-in-law)?\\b",
            Pattern.CASE_INSENSITIVE);
    /** Without what may stand before it: a clause without one names nobody. */
    private static final Pattern BARE_PERSON = Pattern.compile("\\b" + ANYBODY, Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPANY = Pattern.compile(
            "\\b(?:with|w|w/|and|by|lives (?:with|w)|accompanied by|to|from|explained to|d/w|via|for)\\s+(?:pt and |patient and )?(?:his |her |the |their |a )?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FAMILY_HISTORY = Pattern.compile(
            "\\b(?:FHx|FH(?=:| of)|family history|fam hx|family hx)\\b[^.]{0,80}$", Pattern.CASE_INSENSITIVE);

    private Bystanders() {}

    /** Whether the clause of the offset is about a relative or another person, not about the patient. */
    static boolean isOfRelative(Note note, int offset) {
        if (note.sectionAt(offset) == HeadingKind.FAMILY_HISTORY) {
            return true;
        }
        Span said = new Span(note.reachBefore(offset), offset);
        if (!note.mayHold(BARE_PERSON, said) && !note.mayHold(FAMILY_HISTORY, said)) {
            return false;
        }
        String before = note.text().substring(said.begin(), said.end());
        int clause = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
        String words = before.substring(clause + 1);
        Matcher person = PERSON.matcher(words);
        while (person.find()) {
            if (!COMPANY.matcher(words.substring(0, person.start())).find()) {
                return true;
            }
        }
        return FAMILY_HISTORY.matcher(words).find();
    }
}
