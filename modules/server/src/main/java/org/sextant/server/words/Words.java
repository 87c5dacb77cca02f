package org.sextant.server.words;

import java.util.Locale;
import java.util.Map;
import org.sextant.model.Applicability;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Certainty;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Statement;
import org.sextant.model.Truth;

/** Codes as a patient reads them. */
public final class Words {

    private static final Map<String, String> GRADES = Map.of(
            "A1", "strong: large randomised trials",
            "A2", "fairly strong: a smaller randomised trial, or a part of a large one",
            "B", "moderate: trials without a comparison group, or several large series",
            "C", "limited: comparisons looking back, or small series",
            "D", "expert agreement or a definition",
            "G", "a guideline of a medical society");

    /** What pathologists look for in a tumour, with the words of the report behind. */
    private static final Map<String, String> FEATURES = Map.ofEntries(
            Map.entry("margin involvement", "cancer at the cut edge (margin involvement)"),
            Map.entry("lymphovascular invasion", "cancer in small vessels (lymphovascular invasion)"),
            Map.entry("lymphatic invasion", "cancer in lymph vessels (lymphatic invasion)"),
            Map.entry("vascular invasion", "cancer in blood vessels (vascular invasion)"),
            Map.entry("renal vein invasion", "cancer in the vein of the kidney (renal vein invasion)"),
            Map.entry("perinephric fat invasion", "cancer in the fat around the kidney (perinephric fat invasion)"),
            Map.entry("renal sinus fat invasion", "cancer in the fat inside the kidney (renal sinus fat invasion)"),
            Map.entry("perineural invasion", "cancer along nerves (perineural invasion)"),
            Map.entry("extranodal extension", "cancer beyond the wall of a lymph node (extranodal extension)"),
            Map.entry("tumor necrosis", "dead cells in the tumour (tumor necrosis)"),
            Map.entry("multifocality", "more than one tumour in the organ (multifocality)"));

    private Words() {}

    /** How a statement stands to the patient. */
    public static String standing(Statement statement) {
        boolean probable = statement instanceof Fact fact && fact.certainty() == Certainty.PROBABLE;
        return probable && statement.assertion() == Assertion.PRESENT ? "probably" : standing(statement.assertion());
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

    private static String standing(Assertion assertion) {
        return switch (assertion) {
            case PRESENT -> "yes";
            case ABSENT -> "no";
            case POSSIBLE -> "possible";
            case CONDITIONAL -> "only under a condition";
            case HISTORICAL -> "in the past";
            case PLANNED -> "planned";
            case FAMILY -> "in the family";
            case OTHER_PERSON -> "somebody else's";
        };
    }

    /** Where a statement comes from. */
    public static String basis(Statement statement) {
        return statement instanceof Fact fact && fact.basis() instanceof Basis.Derived derived
                ? "Worked out from your records (rule " + derived.rule() + ")"
                : "Said in your records";
    }

    /** How a criterion came out. */
    public static String truth(Truth truth) {
        return switch (truth) {
            case TRUE -> "met";
            case FALSE -> "not met";
            case UNKNOWN -> "not known";
            case CONFLICT -> "in dispute";
        };
    }

    /** How the records look against an answer. */
    public static String applicability(Applicability applicability) {
        return switch (applicability) {
            case APPLIES -> "Your records match this";
            case NEEDS_CONFIRMATION -> "May match, if what is assumed is right";
            case UNDETERMINED -> "Cannot be told yet";
            case DOES_NOT_APPLY -> "Your records do not match this";
        };
    }

    /** What kind of document it is. */
    public static String documentKind(DocumentKind kind) {
        return kind == DocumentKind.OTHER ? "document" : spaced(kind.name().toLowerCase(Locale.ROOT));
    }

    /** What an evidence grade means. */
    public static String grade(String grade) {
        return GRADES.getOrDefault(grade, grade);
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
    public static String value(String value) {
        String words = value.matches("[A-Z]{2}[A-Z_]*")
                ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
                : value;
        return words.replace("..", " to ").replace(">=", "at least ");
    }

    /** {@code ldh} and {@code egfr} are abbreviations; other analytes are words. */
    public static String laboratory(String analyte) {
        return switch (analyte) {
            case "ldh" -> "LDH";
            case "egfr" -> "eGFR";
            default -> capitalised(spaced(analyte));
        };
    }

    /** A feature of a tumour, by its name in the model. */
    static String feature(String name) {
        return FEATURES.getOrDefault(name, name);
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
