package org.sextant.extraction.internal.pathology;

import java.util.List;
import java.util.Locale;

/** The small roman numerals of grades and stages. */
final class RomanNumeral {

    private static final List<String> NUMERALS = List.of("0", "I", "II", "III", "IV");

    private RomanNumeral() {}

    /** The number that roman or arabic digits mean, 0 to 4. */
    static int toInt(String written) {
        int roman = NUMERALS.indexOf(written.toUpperCase(Locale.ROOT));
        return roman >= 0 ? roman : Integer.parseInt(written);
    }

    /** The roman numeral of a number, 0 to 4. */
    static String of(int number) {
        return NUMERALS.get(number);
    }
}
