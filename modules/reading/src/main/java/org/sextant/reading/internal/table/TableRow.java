package org.sextant.reading.internal.table;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;

/**
 * One row of a table.
 *
 * @param number its number in the file, from 1 for the headings
 * @param cells its cells
 * @param columns where each role stands
 */
record TableRow(long number, List<String> cells, Map<ColumnRole, Integer> columns) {

    private static final Pattern PURE_NUMBER = Pattern.compile("[<>=+-]*\\s*\\d+(?:[.,]\\d+)?");

    /** The cell of a role as one line; blank where the table has no such column. */
    String cell(ColumnRole role) {
        @Nullable Integer column = columns.get(role);
        return column == null || column >= cells.size()
                ? ""
                : cells.get(column).replaceAll("\\s+", " ").strip();
    }

    /** What it says, with tabs between the cells. */
    String line() {
        return String.join(
                "\t",
                cells.stream().map(cell -> cell.replaceAll("\\s+", " ").strip()).toList());
    }

    /** Whether its cells stand under headings that cannot be theirs. */
    boolean isShifted(int width) {
        boolean spills = cells.size() > width
                && cells.subList(width, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        boolean missing = cells.size() < width;
        if (!isResult()) {
            return spills;
        }
        String date = cell(ColumnRole.DATE);
        return spills
                || missing
                || PURE_NUMBER.matcher(cell(ColumnRole.ANALYTE)).matches()
                || PURE_NUMBER.matcher(cell(ColumnRole.UNIT)).matches()
                || (!date.isEmpty() && date.chars().noneMatch(Character::isDigit));
    }

    /** Whether its table is one of results; other records are told as they stand. */
    boolean isResult() {
        return columns.containsKey(ColumnRole.VALUE)
                && (columns.containsKey(ColumnRole.ANALYTE) || columns.containsKey(ColumnRole.CODE));
    }

    /** Tells the rows of one patient from those of another; blank where the row names nobody. */
    String patientKey() {
        String number = cell(ColumnRole.RECORD_NUMBER);
        return number.isEmpty() ? cell(ColumnRole.PATIENT_NAME) : number;
    }

    /** Whom the row is about, as far as it says so. */
    PatientIdentity patient(@Nullable ClinicalDate birthDate) {
        String sex = ColumnRole.normal(cell(ColumnRole.SEX));
        @Nullable
        Sex known =
                switch (sex) {
                    case "f", "female", "mujer", "femenino" -> Sex.FEMALE;
                    case "m", "male", "hombre", "masculino", "varon" -> Sex.MALE;
                    default -> null;
                };
        return new PatientIdentity(
                present(cell(ColumnRole.PATIENT_NAME)), birthDate, known, present(cell(ColumnRole.RECORD_NUMBER)));
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
