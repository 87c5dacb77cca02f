package org.sextant.reading.internal.coded;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The units of laboratory values and lengths: how they are printed, and what a living patient can have in them. */
final class LabUnits {

    private record Scale(BigDecimal least, BigDecimal most) {}

    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Scale> scales = new HashMap<>();

    LabUnits() {
        CodeTables.rows("unit-spellings.csv", 2).forEach(row -> spellings.put(row[0], row[1]));
        CodeTables.rows("units.csv", 4)
                .forEach(row ->
                        scales.put(row[0] + " " + row[1], new Scale(new BigDecimal(row[2]), new BigDecimal(row[3]))));
    }

    /** The unit as findings carry it, from the way it is printed. */
    Optional<String> findUnit(String printed) {
        String plain = printed.replaceAll("\\s", "").replace('µ', 'u').replace('μ', 'u');
        return Optional.ofNullable(spellings.get(plain.toLowerCase(Locale.ROOT)));
    }

    /** Whether the analyte is measured in this unit at all. */
    boolean measures(String analyte, String unit) {
        return scales.containsKey(analyte + " " + unit);
    }

    /** Whether a living patient can have the value. */
    boolean isPossible(String analyte, String unit, BigDecimal value) {
        Scale scale = scales.get(analyte + " " + unit);
        return scale != null && value.compareTo(scale.least()) >= 0 && value.compareTo(scale.most()) <= 0;
    }
}
