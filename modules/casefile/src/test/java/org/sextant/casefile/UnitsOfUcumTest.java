package org.sextant.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.InputStream;
import java.math.BigDecimal;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.Pair;
import org.fhir.ucum.UcumEssenceService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextant.model.LabUnits;

/** The table of conversions says what UCUM says; between amounts and masses, with the molar mass of the substance. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitsOfUcumTest {

    private static final UcumEssenceService UCUM = open();

    private static UcumEssenceService open() {
        try (InputStream units = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(units);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hemoglobin, 131, g/L, g/dL",
        "platelets, 250000, /uL, 10*9/L",
        "neutrophils, 7.2, 10*9/L, /uL",
        "ldh, 4.2, ukat/L, U/L",
        "psa, 4.1, ug/L, ng/mL"
    })
    void a_conversion_of_units_is_that_of_ucum(String analyte, String value, String from, String to) throws Exception {
        Decimal expected = UCUM.convert(new Decimal(value), from, to);
        assertThat(convert(analyte, value, from, to)).isCloseTo(number(expected), withinPercentage(1e-9));
    }

    /** Molar masses in g/mol, haemoglobin by its monomer; UCUM gives as many digits as it is given. */
    @ParameterizedTest
    @CsvSource({
        "hemoglobin, 8.100000, mmol/L, g/dL, 16114.00",
        "calcium, 2.400000, mmol/L, mg/dL, 40.07800",
        "creatinine, 90.00000, umol/L, mg/dL, 113.1200",
        "testosterone, 0.7000000, nmol/L, ng/dL, 288.4200"
    })
    void a_conversion_of_an_amount_is_that_of_ucum_and_the_molar_mass(
            String analyte, String value, String from, String to, String grams) throws Exception {
        Pair mass = UCUM.multiply(new Pair(new Decimal(value), from), new Pair(new Decimal(grams), "g/mol"));
        Decimal expected = UCUM.convert(mass.getValue(), mass.getCode(), to);
        assertThat(convert(analyte, value, from, to)).isCloseTo(number(expected), withinPercentage(0.1));
    }

    private static double number(Decimal value) {
        return Double.parseDouble(value.asDecimal());
    }

    private static double convert(String analyte, String value, String from, String to) {
        return LabUnits.convert(analyte, new BigDecimal(value), from, to)
                .orElseThrow()
                .doubleValue();
    }
}
