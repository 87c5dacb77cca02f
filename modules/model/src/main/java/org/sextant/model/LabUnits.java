package org.sextant.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Converts laboratory units (clinical rules 2.1). What it does not know it does not convert. */
public final class LabUnits {

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("10^9/l", "10*9/L"),
            Map.entry("10*9/l", "10*9/L"),
            Map.entry("x10^9/l", "10*9/L"),
            Map.entry("x10*9/l", "10*9/L"),
            Map.entry("g/l cells", "10*9/L"),
            Map.entry("10^3/ul", "10*9/L"),
            Map.entry("10*3/ul", "10*9/L"),
            Map.entry("k/ul", "10*9/L"),
            Map.entry("/ul", "/uL"),
            Map.entry("/mm3", "/uL"),
            Map.entry("ukat/l", "ukat/L"),
            Map.entry("u/l", "U/L"),
            Map.entry("g/dl", "g/dL"),
            Map.entry("g/l", "g/L"),
            Map.entry("mg/dl", "mg/dL"),
            Map.entry("mmol/l", "mmol/L"),
            Map.entry("umol/l", "umol/L"),
            Map.entry("nmol/l", "nmol/L"),
            Map.entry("ng/dl", "ng/dL"),
            Map.entry("ng/ml", "ng/mL"),
            Map.entry("ug/l", "ng/mL"));

    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "g/L>g/dL", new BigDecimal("0.1"),
            "/uL>10*9/L", new BigDecimal("0.001"),
            "ukat/L>U/L", new BigDecimal("60"),
            "hemoglobin mmol/L>g/dL", new BigDecimal("1.611"),
            "calcium mmol/L>mg/dL", new BigDecimal("4.008"),
            "calcium corrected mmol/L>mg/dL", new BigDecimal("4.008"),
            "testosterone nmol/L>ng/dL", new BigDecimal("28.84"),
            "creatinine umol/L>mg/dL", BigDecimal.ONE.divide(new BigDecimal("88.42"), MathContext.DECIMAL64));

    private LabUnits() {}

    /** The value of an analyte in another unit; empty where the conversion is not known. */
    public static Optional<BigDecimal> convert(String analyte, BigDecimal value, String from, String to) {
        String source = spelled(from);
        String target = spelled(to);
        if (source.equals(target)) {
            return Optional.of(value);
        }
        Optional<BigDecimal> there = factor(analyte, source, target).map(value::multiply);
        return there.isPresent()
                ? there
                : factor(analyte, target, source).map(back -> value.divide(back, MathContext.DECIMAL64));
    }

    private static Optional<BigDecimal> factor(String analyte, String from, String to) {
        String conversion = from + ">" + to;
        return Optional.ofNullable(FACTORS.get(conversion))
                .or(() -> Optional.ofNullable(FACTORS.get(analyte + " " + conversion)));
    }

    private static String spelled(String unit) {
        return SPELLINGS.getOrDefault(unit.trim().toLowerCase(Locale.ROOT).replace("µ", "u"), unit.trim());
    }
}
