package org.sextant.extraction.internal.notes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What laboratories measure, how notes call it, and which values a living patient can have in which unit. */
enum Analyte {
    CALCIUM_CORRECTED(
            "calcium corrected",
            "(?:adj(?:usted)?\\.?|corr(?:ected)?\\.?|alb(?:umin)?[- ]adj(?:usted)?|alb(?:umin)?[- ]corr(?:ected)?)[ -]{0,2}(?:serum )?(?:calcium|ca(?:2\\+|\\+\\+)?)"
                    + "|calcium[ ,]{1,2}\\(?(?:adj(?:usted)?|corr(?:ected)?)(?: for albumin)?\\)?|(?-i:Ca) ?\\(?(?:adj|corr)(?:usted|ected)?\\)?",
            List.of(new Scale("mmol/L", "1.2", "5"), new Scale("mg/dL", "5", "20"))),
    CALCIUM(
            "calcium",
            "calcium|(?-i:(?<![Aa][Ll] |i)\\bC[aA](?:2\\+|\\+\\+)?)",
            List.of(new Scale("mmol/L", "1.2", "5"), new Scale("mg/dL", "5", "20"))),
    HEMOGLOBIN(
            "hemoglobin",
            "ha?emoglobin|hgb|hb|h/h",
            List.of(new Scale("g/dL", "2.5", "25"), new Scale("g/L", "25", "250"), new Scale("mmol/L", "1.5", "15.5"))),
    ALBUMIN("albumin", "albumin|alb", List.of(new Scale("g/dL", "0.8", "7"), new Scale("g/L", "8", "70"))),
    NEUTROPHILS(
            "neutrophils",
            "anc|abs(?:olute)?\\.? neut(?:rophil)?s?(?: count)?|neut(?:rophil)?s?\\.?(?: ?(?:abs(?:olute)?|count|#))?",
            Scale.CELLS),
    PLATELETS(
            "platelets",
            "platelets?(?: count)?|plate?lets|plts?|plats?",
            List.of(new Scale("10*9/L", "1", "3000"), new Scale("/uL", "3001", "3000000"))),
    LDH("ldh", "ldh|lactate dehydrogenase", List.of(new Scale("U/L", "30", "30000"), new Scale("ukat/L", "0.5", "29"))),
    CREATININE(
            "creatinine",
            "creatinine|creat|(?-i:SCr|Cr)",
            List.of(new Scale("mg/dL", "0.1", "20"), new Scale("umol/L", "20.1", "2500"))),
    EGFR(
            "egfr",
            "(?-i:eGFR|GFR|EGFR(?= ?\\(?CKD| ?\\(?MDRD|[ \\t]{3,}\\d|[ \\t]*\\|[ \\t]*[\\d>]))",
            List.of(new Scale("mL/min/1.73m2", "1", "200"))),
    WBC("wbc", "wbc|wcc|white (?:blood )?cells?(?: count)?|leu[ck]ocytes", Scale.CELLS),
    PSA("psa", "(?-i:PSA)", List.of(new Scale("ng/mL", "0", "50000"))),
    TESTOSTERONE(
            "testosterone",
            "testosterone|(?-i:Testo)",
            List.of(new Scale("nmol/L", "0", "80"), new Scale("ng/dL", "0", "2500"))),
    CEA("cea", "(?-i:CEA)", List.of(new Scale("ng/mL", "0", "100000"))),
    TSH("tsh", "(?-i:TSH)", List.of(new Scale("mU/L", "0", "500"))),
    ALKALINE_PHOSPHATASE(
            "alp", "alk(?:aline)?\\.? ?phos(?:phatase)?|(?-i:ALP)", List.of(new Scale("U/L", "5", "10000")));

    /** A unit and the values that are possible in it. */
    record Scale(String unit, BigDecimal least, BigDecimal most) {

        static final List<Scale> CELLS = List.of(new Scale("10*9/L", "0", "300"), new Scale("/uL", "301", "300000"));

        Scale(String unit, String least, String most) {
            this(unit, new BigDecimal(least), new BigDecimal(most));
        }

        boolean holds(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    private final String analyte;
    private final String words;
    // List.of gives an immutable list of immutable records.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Scale> scales;

    Analyte(String analyte, String words, List<Scale> scales) {
        this.analyte = analyte;
        this.words = words;
        this.scales = scales;
    }

    /** The name findings carry. */
    String analyte() {
        return analyte;
    }

    /** A case-insensitive pattern of its names. */
    String words() {
        return words;
    }

    List<Scale> scales() {
        return scales;
    }

    /** Whether a living patient can have the value in this unit; units not in the table are not judged. */
    boolean isPlausible(BigDecimal value, String unit) {
        Optional<Scale> scale =
                scales.stream().filter(s -> s.unit().equals(unit)).findFirst();
        return scale.isEmpty() || scale.get().holds(value) || value.signum() == 0;
    }

    /** The only units of the table in which this value is possible. */
    List<String> unitsFor(BigDecimal value) {
        return scales.stream().filter(s -> s.holds(value)).map(Scale::unit).toList();
    }

    /** The unit in the form findings carry, from the way it is printed. */
    static Optional<String> readUnit(String printed) {
        String unit = printed.replaceAll("\\s", "").replace('µ', 'u').replace('μ', 'u');
        String lower = unit.toLowerCase(Locale.ROOT);
        if (lower.matches(
                        "x?10[*^e]?\\^?9/l|x?10[*^e]?\\^?3/(?:ul|mcl|mm3)|k/(?:ul|mcl|mm3|cumm)|th(?:ou)?/(?:ul|mm3)|thou/ul|bil/l")
                || unit.equals("G/L")
                || unit.equals("K")) {
            return Optional.of("10*9/L");
        }
        return Optional.ofNullable(
                switch (lower) {
                    case "g/dl", "gm/dl", "g%" -> "g/dL";
                    case "g/l" -> "g/L";
                    case "mg/dl" -> "mg/dL";
                    case "mmol/l" -> "mmol/L";
                    case "umol/l", "mcmol/l", "micromol/l" -> "umol/L";
                    case "ng/ml" -> "ng/mL";
                    case "ug/l", "mcg/l" -> "ug/L";
                    case "ng/dl" -> "ng/dL";
                    case "nmol/l" -> "nmol/L";
                    case "u/l", "iu/l" -> "U/L";
                    case "ukat/l" -> "ukat/L";
                    case "/ul", "/mm3", "/mcl", "cells/ul", "/cumm", "cells/mm3" -> "/uL";
                    case "mu/l", "miu/l", "uiu/ml", "mciu/ml" -> "mU/L";
                    default -> lower.startsWith("ml/min") ? "mL/min/1.73m2" : null;
                });
    }
}
