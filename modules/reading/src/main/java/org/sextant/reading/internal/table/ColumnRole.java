package org.sextant.reading.internal.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column of a table holds, by the words its heading has in English and Spanish. */
enum ColumnRole {
    ANALYTE(
            "tests?|test name|test description|analytes?|analyte name|components?|component name|lab test|laboratory test"
                    + "|lab|assay|analysis|parameter|investigation|prueba|pruebas|analito|analitos|examen|determinacion"
                    + "|determinaciones|parametro|estudio"),
    CODE("loinc|loinc code|loinc num|test code|codigo loinc"),
    VALUE("result|results|values?|result value|value result|test result|your result|your value|patient value"
            + "|observed value|measured value|numeric value|reading|numeric result|resultado|resultados|valor"
            + "|valor resultado"),
    UNIT("units?|uom|units? of measure|result units?|unidad|unidades|unidad de medida"),
    RANGE(
            "ref|ref range|ref interval|refs|standard range|normal values?|reference values?|biological reference interval"
                    + "|expected range|reference limits|intervalo|valores normales|reference|reference range|reference interval|normal|normal range|range|rango|referencia"
                    + "|rango de referencia|rango normal|valores de referencia|intervalo de referencia|valor de referencia"),
    LOW("low|lower|lower limit|ref low|reference low|range low|normal low|lln|min|minimum|minimo|limite inferior"),
    HIGH("high|upper|upper limit|ref high|reference high|range high|normal high|uln|max|maximum|maximo"
            + "|limite superior"),
    DATE(
            "date|date of (?:collection|test|sample|specimen)|(?:date )?collected on|(?:collection|collected|sample|specimen|drawn"
                    + "|test|observation) (?:datetime|date time|time)|collected date time|date time collected|sampled|fecha y hora"
                    + "|fecha hora|fecha extraccion|collected|collection date|date collected|collected date|specimen date|sample date|test date|drawn"
                    + "|date drawn|observation date|datetime|date time|fecha|fecha de toma|fecha toma|fecha de extraccion"
                    + "|fecha de muestra|fecha muestra"),
    REPORTED(
            "reported on|report(?:ed)? date|result(?:ed)? (?:datetime|date time|time)|date of report|reported|report date|date reported|result date|resulted|fecha de resultado|fecha resultado"
                    + "|fecha de informe"),
    FLAG("flag|flags|abnormal|abnormal flag|interpretation|indicador|alerta"),
    RECORD_NUMBER(
            "mrn|patient mrn|hospital number|nhs number|medical record no|record no|patient no|historia|patient id|patient number|medical record number|record number|id paciente|nhc"
                    + "|historia clinica|numero de historia"),
    FAMILY_NAME("family name|last name|surname|apellidos?"),
    GIVEN_NAME("given name|first name"),
    PATIENT_NAME("patient full name|name of patient|patient|patient name|paciente|nombre del paciente|nombre paciente"),
    BIRTH_DATE("dob|date of birth|birth date|birthdate|fecha de nacimiento"),
    SEX("sex|gender|sexo");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private final Pattern words;

    ColumnRole(String words) {
        this.words = Pattern.compile(words);
    }

    /** The role a heading names; nothing where it names none. */
    static Optional<ColumnRole> find(String heading) {
        String plain = normal(heading);
        return Stream.of(values())
                .filter(role -> role.words.matcher(plain).matches())
                .findFirst();
    }

    /** The role a label before a value names, above a table; a bare name is the patient's there. */
    static Optional<ColumnRole> findLabel(String label) {
        String plain = normal(label);
        return switch (plain) {
            case "name", "full name", "nombre", "nombre y apellidos" -> Optional.of(PATIENT_NAME);
            case "born", "nacimiento" -> Optional.of(BIRTH_DATE);
            default -> find(label);
        };
    }

    /** A heading in lower case, without accents and marks, its words apart. */
    static String normal(String heading) {
        String apart = CAMEL.matcher(heading).replaceAll(" ");
        String plain =
                MARKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
