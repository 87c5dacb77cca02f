package org.sextant.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;

/** Group H: tables. */
final class TableRows {

    private static final String HEAD = "Test,Result,Units,Reference Range,Collected\n";
    private static final String LAB = "LabResult";
    private static final String HEMOGLOBIN = "PRESENT {analyte=hemoglobin, unit=g/dL, value=12.1}";

    private TableRows() {}

    private static Row.Coming table(int item, String name, String content) {
        return Row.of(item, name, Delivery.upload("csv", content));
    }

    static Stream<Row> rows() {
        return Stream.of(cells(), shapes(), dates(), columns()).flatMap(rows -> rows);
    }

    private static Stream<Row> cells() {
        return Stream.of(
                table(
                                99,
                                "cells that are formulas",
                                HEAD + "Note,=HYPERLINK(\"" + Canary.url() + "\"),,,2025-03-01\n"
                                        + "Note,@SUM(1),,,2025-03-01\nNote,+cmd,,,2025-03-01\n")
                        .inert()
                        .reading("=HYPERLINK"),
                table(103, "a value without a unit", HEAD + "Calcium,9.4,,,2025-03-01\n")
                        .partial("unit-missing")
                        .stating(LAB)
                        .reading("Calcium: a value without a unit, not used"),
                table(103, "a unit that cannot be", HEAD + "Hemoglobin,12.1,ug/mL,,2025-03-01\n")
                        .partial("unit-missing")
                        .stating(LAB),
                table(103, "decimal commas", "Test;Result;Units;Collected\nHemoglobin;12,1;g/dL;2025-03-01\n")
                        .inert()
                        .and(ending -> assertThat(ending.facts(LAB))
                                .singleElement()
                                .asString()
                                .contains("value=12.1")),
                table(103, "a comma that can be read in two ways", "Test;Result;Unit\nPlatelets;150,000;/uL\n")
                        .partial("structure-not-understood")
                        .stating(LAB)
                        .reading("can be read in two ways"));
    }

    private static Stream<Row> shapes() {
        return Stream.of(
                table(100, "a line without end", HEAD + "x".repeat(20_000_000)).quarantined("expansion-limit"),
                table(100, "100,000 columns", ",".repeat(100_000) + "\n1").quarantined("expansion-limit"),
                table(100, "a quote without end", HEAD + "\"Hemoglobin,12.1,g/dL,,2025-03-01\n")
                        .quarantined("malformed"),
                table(
                                101,
                                "a mark, semicolons, a line in quotes",
                                "\uFEFFPrueba;Resultado;Unidades;Rango de referencia;Fecha\r\n"
                                        + "\"Hemo\r\nglobina\";12,1;g/dL;13,5-17,5;25/03/2025\r\n")
                        .inert()
                        .reading("Hemo globina: 12.1 g/dL (13.5-17.5), 2025-03-25"),
                Row.of(
                                101,
                                "an old encoding",
                                Delivery.upload(
                                        "csv",
                                        () -> "Determinaci\u00f3n;Valor;Unidad\nCreatinina s\u00e9rica;1,0;mg/dL\n"
                                                .getBytes(Charset.forName("windows-1252"))))
                        .inert()
                        .reading("Creatinina s\u00e9rica: 1.0 mg/dL"),
                table(101, "letters of nothing", HEAD + "Hemoglobin,12\0.1,g/dL,,2025-03-01\n")
                        .quarantined("type-not-allowed"));
    }

    private static Stream<Row> dates() {
        return Stream.of(
                table(102, "a date of two meanings", HEAD + "Hemoglobin,12.1,g/dL,,03/04/2025\n")
                        .partial("ambiguous-date")
                        .reading("Hemoglobin: 12.1 g/dL, 2025\n"),
                table(102, "a year of two digits", HEAD + "Hemoglobin,12.1,g/dL,,14/03/25\n")
                        .partial("ambiguous-date")
                        .reading("Hemoglobin: 12.1 g/dL\n"),
                table(102, "a number of days", HEAD + "Hemoglobin,12.1,g/dL,,45717\n")
                        .partial("ambiguous-date")
                        .reading("12.1 g/dL\n"));
    }

    private static Stream<Row> columns() {
        String mine = "Name: " + FrontDoors.NAME + ", Zebulon\nMRN: 4711047\nRenal cell carcinoma of the kidney.";
        return Stream.of(
                table(104, "two columns of one name", "Test,Result,Result,Units\nHemoglobin,12.1,13.1,g/dL\n")
                        .partial("columns-not-understood")
                        .stating(LAB)
                        .reading("in row 1. The table is not used."),
                table(104, "a column without a name", "Test,Result,,Units\nHemoglobin,12.1,13.1,g/dL\n")
                        .partial("columns-not-understood")
                        .stating(LAB)
                        .reading("in row 1. The table is not used."),
                table(104, "shifted columns", HEAD + "Hemoglobin,12,1,g/dL,13-17,2025-03-01\n")
                        .partial("columns-not-understood")
                        .stating(LAB),
                Row.of(
                                105,
                                "rows of somebody else",
                                Delivery.uploads(
                                        mine,
                                        mine.replace("Renal", "Clear cell renal"),
                                        "MRN,Test,Result,Units\n9990999,Hemoglobin,12.1,g/dL\n"))
                        .quarantined("patient-mismatch")
                        .stating(LAB));
    }
}
