package org.sextant.reading.internal.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column of a table holds, by the words its heading has in English and Spanish. */
enum ColumnRole {
    ANALYTE("test|test name|analyte|component|component name|lab test|parameter|investigation|prueba|analito|examen"
            + "|determinacion|parametro|estudio"),
    CODE("loinc|loinc code|loinc num|test code|codigo loinc"),
    VALUE("result|results|value|result value|reading|numeric result|resultado|valor|valor resultado"),
    UNIT("units?|uom|result units?|unidad|unidades"),
    RANGE("ref|ref range|reference|reference range|reference interval|normal|normal range|range|rango|referencia"
            + "|rango de referencia|rango normal|valores de referencia|intervalo de referencia|valor de referencia"),
    LOW("low|lower|lower limit|ref low|reference low|range low|normal low|lln|min|minimum|minimo|limite inferior"),
    HIGH("high|upper|upper limit|ref high|reference high|range high|normal high|uln|max|maximum|maximo"
            + "|limite superior"),
    DATE("date|collected|collection date|date collected|collected date|specimen date|sample date|test date|drawn"
            + "|date drawn|observation date|datetime|date time|fecha|fecha de toma|fecha toma|fecha de extraccion"
            + "|fecha de muestra|fecha muestra"),
    REPORTED("reported|report date|date reported|result date|resulted|fecha de resultado|fecha resultado"
            + "|fecha de informe"),
    FLAG("flag|flags|abnormal|abnormal flag|interpretation|indicador|alerta"),
    RECORD_NUMBER("mrn|patient id|patient number|medical record number|record number|id paciente|nhc"
            + "|historia clinica|numero de historia"),
    PATIENT_NAME("patient|patient name|paciente|nombre del paciente|nombre paciente"),
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

    /** A heading in lower case, without accents and marks, its words apart. */
    static String normal(String heading) {
        String apart = CAMEL.matcher(heading).replaceAll(" ");
        String plain =
                MARKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
