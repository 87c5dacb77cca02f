package org.sextant.server.words;

import java.util.Locale;
import org.sextant.model.Applicability;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.Statement;
import org.sextant.model.Truth;

/** Codes as a patient reads them. */
public final class Words {

    private Words() {}

    /** How a statement stands to the patient. */
    public static String standing(Statement statement, Wording wording) {
        return wording.get("standing." + standingCode(statement));
    }

    /** The same as a code, for style. */
    public static String standingCode(Statement statement) {
        boolean probable = statement instanceof Fact fact && fact.certainty() == Certainty.PROBABLE;
        return probable && statement.assertion() == Assertion.PRESENT
                ? "PROBABLE"
                : statement.assertion().name();
    }

    /**
     * Whether words had to be recognised and what they say is not sure: because they were hard to read, or are sure only
     * when read as others ({@code pNO} as {@code pN0}).
     */
    public static boolean isHardToRead(Statement statement, Evidence evidence) {
        boolean unsure = statement.assertion() == Assertion.POSSIBLE
                || (statement instanceof Fact fact && fact.certainty() == Certainty.PROBABLE);
        return evidence.confidence() != null && (unsure || !evidence.isSurelyRead());
    }

    /** Where a statement comes from. */
    public static String basis(Statement statement, Wording wording) {
        return statement instanceof Fact fact && fact.basis() instanceof Basis.Derived derived
                ? wording.get("basis.derived", derived.rule())
                : wording.get("basis.stated");
    }

    /** How a criterion came out. */
    public static String truth(Truth truth, Wording wording) {
        return wording.get("truth." + truth.name());
    }

    /** How the records look against an answer. */
    public static String applicability(Applicability applicability, Wording wording) {
        return wording.get("applicability." + applicability.name());
    }

    /** What is wrong with a document, and what to do. */
    public static String issue(Issue issue, Wording wording) {
        String sentence = issue(issue.kind(), wording);
        if (issue.page() != null) {
            return wording.get("issue.page", issue.page(), sentence);
        }
        return issue.part() == null ? sentence : wording.get("issue.part", issue.part(), sentence);
    }

    /** What may be wrong with a document, and what to do. */
    public static String issue(IssueKind kind, Wording wording) {
        return wording.sentence("issue", kind, kind.sentence());
    }

    /** What kind of document it is. */
    public static String documentKind(DocumentKind kind, Wording wording) {
        return kind == DocumentKind.OTHER
                ? wording.term("document")
                : wording.term(spaced(kind.name().toLowerCase(Locale.ROOT)));
    }

    /** {@code primaryInSitu} as {@code primary in situ}; {@code lung-nodule} and {@code A_B} likewise. */
    public static String spaced(String code) {
        String spaced = code.replaceAll("(?<=[a-z0-9])(?=[A-Z][a-z])", " ").replaceAll("[_-]+", " ");
        return spaced.equals(code) && code.equals(code.toUpperCase(Locale.ROOT)) ? code : lowered(spaced);
    }

    private static String lowered(String words) {
        StringBuilder lowered = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            boolean ordinary = word.length() > 1
                    && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            lowered.append(lowered.isEmpty() ? "" : " ").append(ordinary ? word.toLowerCase(Locale.ROOT) : word);
        }
        return lowered.toString();
    }

    /** A value: words in capitals are codes and read in small letters, ranges and limits are spelt out. */
    public static String value(String value, Wording wording) {
        String words = value.matches("[A-Z]{2}[A-Z_]*")
                ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
                : value;
        return wording.term(words)
                .replace("..", " " + wording.get("value.to") + " ")
                .replace(">=", wording.get("value.least") + " ");
    }

    /** {@code ldh} and {@code egfr} are abbreviations; other analytes are words. */
    public static String laboratory(String analyte, Wording wording) {
        return switch (analyte) {
            case "ldh" -> "LDH";
            case "egfr" -> wording.term("eGFR");
            default -> capitalised(wording.term(spaced(analyte)));
        };
    }

    /** A feature of a tumour, by its name in the model: with the words of the report behind. */
    static String feature(String name, Wording wording) {
        return wording.find("feature." + name.replace(' ', '_'), name);
    }

    /** A UCUM unit as people write it. */
    public static String unit(String ucum) {
        return ucum.replace("10*9", "× 10⁹").replace("10*3", "× 10³").replace("umol", "µmol");
    }

    /** With a capital at the begin. */
    public static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
