package org.sextant.reading.internal.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;

/**
 * One row of a table.
 *
 * @param place where it stands in the file: its row, and its column where a column is a result
 * @param cells its cells
 * @param columns where each role stands
 */
record TableRow(String place, List<String> cells, Map<ColumnRole, Integer> columns) {

    private static final Pattern RANGE = Pattern.compile("^\\d[\\d.,]*\\s*[-\u2013]\\s*\\d");
    private static final Pattern AS_WRITTEN = Pattern.compile("^=\"(.*)\"$");
    private static final Pattern PURE_NUMBER = Pattern.compile("[<>=+-]*\\s*\\d+(?:[.,]\\d+)?");

    /** The cell of a role as one line; blank where the table has no such column. */
    String cell(ColumnRole role) {
        @Nullable Integer column = columns.get(role);
        return column == null || column >= cells.size() ? "" : plain(cells.get(column));
    }

    /** What a cell says, on one line and without the formula that keeps a spreadsheet from changing it. */
    static String plain(String cell) {
        return AS_WRITTEN.matcher(cell.replaceAll("\\s+", " ").strip()).replaceFirst("$1");
    }

    /** Whether it is no row of its table: a heading of what follows it, or a remark. */
    boolean isRemark() {
        return cells.stream().filter(cell -> !cell.isBlank()).count() == 1
                && !PURE_NUMBER.matcher(line().strip()).matches();
    }

    /** What it says, with tabs between the cells. */
    String line() {
        return String.join("\t", cells.stream().map(TableRow::plain).toList());
    }

    /** Whether its cells stand under headings that cannot be theirs. */
    boolean isShifted(TableShape shape) {
        boolean spills = cells.size() > shape.width()
                && cells.subList(shape.width(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        if (isRemark()) {
            return false;
        }
        boolean wide = !shape.measured().isEmpty() || !shape.days().isEmpty();
        if (!isResult() && !wide) {
            return spills;
        }
        String date = cell(ColumnRole.DATE);
        return spills
                || isCutShort(shape.width(), wide)
                || PURE_NUMBER.matcher(cell(ColumnRole.ANALYTE)).matches()
                || PURE_NUMBER.matcher(cell(ColumnRole.UNIT)).matches()
                || (!wide && !date.isEmpty() && date.chars().noneMatch(Character::isDigit));
    }

    /** Whether cells are missing that matter; programs leave out blank ones at the end, and remarks and flags matter not. */
    private boolean isCutShort(int width, boolean wide) {
        boolean needed = columns.entrySet().stream()
                .anyMatch(column -> column.getValue() >= cells.size() && column.getKey() != ColumnRole.FLAG);
        return cells.size() < width
                && (wide || needed || RANGE.matcher(cell(ColumnRole.UNIT)).find());
    }

    /** Whether its table is one of results; other records are told as they stand. */
    boolean isResult() {
        return columns.containsKey(ColumnRole.VALUE)
                && (columns.containsKey(ColumnRole.ANALYTE) || columns.containsKey(ColumnRole.CODE));
    }

    /** Tells the rows of one patient from those of another; blank where the row names nobody. */
    String patientKey() {
        String number = cell(ColumnRole.RECORD_NUMBER);
        String name = cell(ColumnRole.PATIENT_NAME) + cell(ColumnRole.GIVEN_NAME) + cell(ColumnRole.FAMILY_NAME);
        return number.isEmpty() ? name : number;
    }

    /** Whom the row is about, as far as it says so. */
    PatientIdentity patient(@Nullable ClinicalDate birthDate) {
        return patient(this::cell, birthDate);
    }

    /** Whom these cells are about, as far as they say so. */
    static PatientIdentity patient(Function<ColumnRole, String> cells, @Nullable ClinicalDate birthDate) {
        String sex = ColumnRole.normal(cells.apply(ColumnRole.SEX));
        @Nullable
        Sex known =
                switch (sex) {
                    case "f", "female", "mujer", "femenino" -> Sex.FEMALE;
                    case "m", "male", "hombre", "masculino", "varon" -> Sex.MALE;
                    default -> null;
                };
        String name = cells.apply(ColumnRole.PATIENT_NAME);
        String parts = cells.apply(ColumnRole.GIVEN_NAME) + " " + cells.apply(ColumnRole.FAMILY_NAME);
        return new PatientIdentity(
                present((name.isEmpty() ? parts : name).strip()),
                birthDate,
                known,
                present(cells.apply(ColumnRole.RECORD_NUMBER)));
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
