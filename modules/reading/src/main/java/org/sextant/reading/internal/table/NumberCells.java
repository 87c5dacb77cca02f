package org.sextant.reading.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of one column; whether a comma is a decimal point is settled by the whole column or not at all. */
final class NumberCells {

    /**
     * A cell's number.
     *
     * @param comparator what stands before it
     * @param digits the number with a decimal point
     * @param unit what stands after it, where something does
     */
    record Cell(
            @Nullable String comparator,
            String digits,
            @Nullable String unit) {}

    private static final Pattern NUMBER = Pattern.compile(
            "([<>][=]?|[\u2264\u2265])?\\s*([+-]?\\d[\\d.,]*)\\s*(?:\\(?[HL*]{1,2}\\)?|[\u2191\u2193]|([a-zA-Z%\\u00b5\\u03bc][^\\s]*|10[*^]\\S+))?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile(".*\\d,(?:\\d{1,2}|\\d{4,})(?!\\d).*");
    private static final Pattern DECIMAL_POINT = Pattern.compile(".*\\d\\.(?:\\d{1,2}|\\d{4,})(?!\\d).*");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[.,]\\d{3})+");

    private final boolean comma;
    private final boolean point;

    /** A column of these cells. */
    NumberCells(List<String> cells) {
        comma = cells.stream().anyMatch(cell -> DECIMAL_COMMA.matcher(cell).matches());
        point = cells.stream().anyMatch(cell -> DECIMAL_POINT.matcher(cell).matches());
    }

    /** Whether a cell is meant as a number. */
    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** The number of a cell; nothing where it is none or can be read in two ways. */
    Optional<Cell> find(String cell) {
        Matcher form = NUMBER.matcher(cell);
        if (!form.matches()) {
            return Optional.empty();
        }
        @Nullable
        String comparator = form.group(1) == null
                ? null
                : form.group(1).replace("\u2264", "<=").replace("\u2265", ">=");
        @Nullable String unit = form.group(3);
        return findDigits(form.group(2)).map(digits -> new Cell(comparator, digits, unit));
    }

    private Optional<String> findDigits(String written) {
        boolean decimalComma = comma && !point;
        if (GROUPED.matcher(written).matches() && written.indexOf(',') >= 0 && !(comma ^ point)) {
            return Optional.empty();
        }
        boolean ownComma = DECIMAL_COMMA.matcher(written).matches() || decimalComma;
        String digits = ownComma ? written.replace(".", "").replace(',', '.') : written.replace(",", "");
        return digits.matches("[+-]?\\d+(?:\\.\\d+)?") ? Optional.of(digits) : Optional.empty();
    }
}
