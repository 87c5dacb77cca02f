package org.sextant.extraction.internal.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.search.SearchText;

/** How a laboratory value is written: name, value, flag, unit, the laboratory's limits; in a sentence or in a table. */
final class LabGrammar {

    /**
     * A value as printed.
     *
     * @param name where the analyte's name stands
     * @param end offset after the last part of it
     * @param valueEnd offset after the number
     * @param printedUnit the unit in the form findings carry, where one is printed
     */
    record Reading(
            Analyte analyte,
            Span name,
            int end,
            int valueEnd,
            BigDecimal value,
            @Nullable String printedUnit,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)";
    static final String UNIT =
            "(x ?10 ?[*^eE]?\\^? ?9 ?/ ?[lL]|x?10[*^eE]?\\^?[39]/(?:[lL]|[uµμ][lL]|mm3|mcL)|[kK]/(?:[uµμ][lL]|mcL|mm3|cumm)|[Tt]h(?:ou)?/[uµμ]L|K(?![A-Za-z/])|k(?![A-Za-z/])"
                    + "|g/dl|gm/dl|g/l|mg/dl|mmol/l|[uµμ]mol/l|mcmol/l|micromol/l|ng/ml|[uµμ]g/l|mcg/l|ng/dl|nmol/l|i?u/l|[uµμ]kat/l"
                    + "|ml/min(?: ?/ ?1\\.73 ?m(?:2|\\^2|²)?)?|cells/(?:[uµμ]l|mm3)|/(?:[uµμ]l|mm3|mcl|cumm)|m(?:i)?u/l|(?:[uµμ]|mc)iu/ml|%)";

    private static final String SPACE = "[ \\t|]";
    private static final String FILLER = "(?:" + SPACE
            + "{0,3}\\((?!\\d)[^()\\d\\n]{0,20}\\))?(?:[ \\t]+(?:total|level|count|absolute|abs|serum|plasma|\\(?ckd-epi[^ \\t\\n)]*\\)?|mdrd|conc(?:entration)?"
            + "|is|was|of|at|now|today|only|remains|down to|up to|(?:has )?(?:risen|fallen) to|fell to|rose to|stable at|has|been|about|approx\\.?|~))*"
            + SPACE + "*[:=~]?" + SPACE + "*(?:(?:HH?|LL?|\\*)[ \\t]+)?";
    private static final String FLAG =
            "(?:" + SPACE + "{0,8}(?:\\((?:HH?|LL?|high|low)\\)|(?:HH?|LL?|high|low|\\*|\\^|↑|↓)(?![\\w/])))?";

    private static final String RANGE = "(\\d+(?:\\.\\d+)?) ?(?:-|–|to) ?(\\d+(?:\\.\\d+)?)";
    private static final String REFERENCE_WORD =
            "(?:ref(?:erence)?\\.?(?: range| interval)?|normal(?: range)?|range|NR|RR|N)[ :=]*";
    private static final Pattern LIMITS = Pattern.compile(
            "\\G(?:[ \\t|]{0,12}[(\\[] ?(?:" + REFERENCE_WORD + ")?" + RANGE + "[^()\\[\\]\\n]{0,18}[)\\]]"
                    + "|[ \\t|]{0,12}[(\\[] ?(?:" + REFERENCE_WORD
                    + ")?[<≤] ?(\\d+(?:\\.\\d+)?)[^()\\[\\]\\n]{0,12}[)\\]]"
                    + "|[ \\t|]{0,12}[(\\[] ?(?:" + REFERENCE_WORD
                    + ")?[>≥] ?(\\d+(?:\\.\\d+)?)[^()\\[\\]\\n]{0,12}[)\\]]"
                    + "|(?:[ \\t]{2,30}|[ \\t]*\\|[ \\t]*)" + RANGE + "(?![\\d/-])"
                    + "|[ \\t]*,?[ \\t]*" + REFERENCE_WORD + RANGE + "(?![\\d/-]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_LIMIT = Pattern.compile(
            "\\G[ \\t]*[(\\[,;]?[ \\t]*(?:(ULN|upper limit(?: of normal)?|upper)|(LLN|lower limit(?: of normal)?|lower)|(ref(?:erence)?))[ :=]*[<>]?[ ]?(\\d+(?:\\.\\d+)?)[)\\]]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_A_RESULT = Pattern.compile(
            "\\G(?:[ \\t]?%|[ \\t]?(?:-|–|/)[ \\t]?\\d|[ \\t]to[ \\t]\\d|[ \\t]?(?:units?|u)\\b(?!/)|[ \\t]?(?:weeks?|wks?|months?|mo|days?|years?|yrs?|cycles?|cm|mm|x|tablets?|mg|mcg|g|iu)\\b(?!/)|[ \\t]?(?:st|nd|rd|th)\\b|:\\d)",
            Pattern.CASE_INSENSITIVE);
    /** A unit of concentration or activity that none of the forms above is: the value is not ours to give another. */
    private static final Pattern FOREIGN_UNIT = Pattern.compile(
            "\\G[ \\t]?(?:[munpfkµμ]|mc)?(?:g|mol|eq|iu|u|kat)/(?:[munpfdcµμ]|mc)?l\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ARROW = Pattern.compile("\\G[ \\t]*(?:->|-->|→|=>)[ \\t]*(?:" + NUMBER + ")");

    private static final Map<Analyte, Pattern> NAMED_VALUES = new EnumMap<>(Analyte.class);

    static {
        for (Analyte analyte : Analyte.values()) {
            NAMED_VALUES.put(
                    analyte,
                    Pattern.compile(
                            "(?<![\\w/\\-])(" + analyte.words() + ")(?![\\w])" + FILLER + NUMBER,
                            Pattern.CASE_INSENSITIVE));
        }
    }

    private LabGrammar() {}

    /** Every laboratory value of the note, in text order; of {@code 12 -> 10 -> 9} the last. */
    static List<Reading> read(Note note) {
        return note.document()
                .readAs(Readings.class, first -> new Readings(readAll(note)))
                .list();
    }

    private record Readings(List<Reading> list) {}

    private static List<Reading> readAll(Note note) {
        List<Reading> found = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Map.Entry<Analyte, Pattern> named : NAMED_VALUES.entrySet()) {
            Analyte analyte = named.getKey();
            for (MatchResult match : note.matches(named.getValue())) {
                Span name = new Span(match.start(1), match.end(1));
                if (taken.get(name.begin(), name.end()).isEmpty()) {
                    readAt(note, analyte, name, match).ifPresent(reading -> {
                        taken.set(name.begin(), reading.valueEnd());
                        found.add(reading);
                    });
                }
            }
        }
        found.sort((a, b) -> a.name().compareTo(b.name()));
        return found;
    }

    private static Optional<Reading> readAt(Note note, Analyte analyte, Span name, MatchResult match) {
        String text = note.text();
        int numberGroup = match.groupCount();
        String number = match.group(numberGroup);
        int valueEnd = match.end(numberGroup);
        Matcher arrow = ARROW.matcher(text);
        while (SearchText.matchesAt(arrow, valueEnd)) {
            number = arrow.group(1);
            valueEnd = arrow.end();
        }
        if (NOT_A_RESULT.matcher(text).region(valueEnd, text.length()).lookingAt()
                || note.dates().isInDate(match.start(numberGroup))) {
            return Optional.empty();
        }
        Tail tail = readTail(text, valueEnd);
        if (tail.unit == null && SearchText.matchesAt(FOREIGN_UNIT.matcher(text), valueEnd)) {
            return Optional.empty();
        }
        BigDecimal value = number(number);
        Analyte what = analyte == Analyte.CALCIUM && tail.corrected ? Analyte.CALCIUM_CORRECTED : analyte;
        boolean thousands = tail.unit != null && tail.unit.equalsIgnoreCase("k");
        String unit = tail.unit == null
                ? null
                : thousands ? "10*9/L" : Analyte.readUnit(tail.unit).orElse(null);
        if ("%".equals(tail.unit)) {
            return Optional.empty();
        }
        BigDecimal high = tail.high;
        BigDecimal low = tail.low;
        if (tail.single != null) {
            boolean lowerMatters = what == Analyte.HEMOGLOBIN || what == Analyte.ALBUMIN || what == Analyte.EGFR;
            low = lowerMatters ? tail.single : low;
            high = lowerMatters ? high : tail.single;
        }
        return Optional.of(new Reading(what, name, tail.end, valueEnd, value, unit, low, high));
    }

    private static final class Tail {
        private @Nullable String unit;
        private @Nullable BigDecimal low;
        private @Nullable BigDecimal high;
        private @Nullable BigDecimal single;
        private boolean corrected;
        private int end;
    }

    private static final Pattern FLAG_AND_UNIT = Pattern.compile(
            "\\G" + FLAG + "(?:" + SPACE + "{0,12}" + UNIT + "(?![\\w]))?" + FLAG
                    + "(?:[ ]?\\(?(adj(?:usted)?|corr(?:ected)?)\\b[^),;.\\n]{0,15}\\)?)?",
            Pattern.CASE_INSENSITIVE);

    private static Tail readTail(String text, int from) {
        Tail tail = new Tail();
        tail.end = from;
        Matcher matcher = FLAG_AND_UNIT.matcher(text);
        if (SearchText.matchesAt(matcher, from)) {
            tail.unit = matcher.group(1);
            tail.corrected = matcher.group(2) != null;
            tail.end = matcher.end();
        }
        readLimits(text, tail);
        return tail;
    }

    private static void readLimits(String text, Tail tail) {
        Matcher limits = LIMITS.matcher(text);
        if (SearchText.matchesAt(limits, tail.end)) {
            tail.low = first(limits, 1, 5, 7);
            tail.high = first(limits, 2, 6, 8);
            tail.high = limits.group(3) == null ? tail.high : number(limits.group(3));
            tail.low = limits.group(4) == null ? tail.low : number(limits.group(4));
            tail.end = limits.end();
            return;
        }
        Matcher named = NAMED_LIMIT.matcher(text);
        while (SearchText.matchesAt(named, tail.end)) {
            BigDecimal limit = number(named.group(4));
            if (named.group(1) != null) {
                tail.high = limit;
            } else if (named.group(2) != null) {
                tail.low = limit;
            } else {
                tail.single = limit;
            }
            tail.end = named.end();
        }
    }

    private static @Nullable BigDecimal first(MatchResult match, int... groups) {
        for (int group : groups) {
            if (match.group(group) != null) {
                return number(match.group(group));
            }
        }
        return null;
    }

    /** A number as written, with a comma for thousands or as decimal sign. */
    static BigDecimal number(String written) {
        return written.matches("\\d{1,3}(?:,\\d{3})+")
                ? new BigDecimal(written.replace(",", ""))
                : new BigDecimal(written.replace(',', '.'));
    }
}
