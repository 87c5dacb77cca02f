package org.sextant.fhir;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with their unit, in UCUM where the tables know it. A decimal keeps its digits: JSON carries {@code 13.0} as it is, and one in powers of
 * ten ({@code 1E+3}), which parsers spell out, is carried by an extension as well.
 */
final class Quantities {

    private static final String EXACT = "exact-decimal";

    private Quantities() {}

    static Quantity millimetres(BigDecimal mm, Codes codes) {
        return of(mm, "mm", codes);
    }

    static Quantity of(BigDecimal value, @Nullable String unit, Codes codes) {
        Quantity quantity = new Quantity();
        quantity.setValue(value);
        if (value.scale() < 0) {
            Extensions.putText(quantity, EXACT, value.toString());
        }
        if (unit != null) {
            Texts.into(quantity.getUnitElement(), unit);
            codes.list("Unit", unit, null)
                    .forEach(code -> quantity.setSystem(code.getSystem()).setCode(code.getCode()));
        }
        return quantity;
    }

    static @Nullable BigDecimal value(Quantity quantity) {
        return Extensions.findText(quantity, EXACT).map(BigDecimal::new).orElse(quantity.getValue());
    }

    static BigDecimal getValue(Quantity quantity) {
        BigDecimal value = value(quantity);
        if (value == null) {
            throw new Unreadable("a quantity has no value");
        }
        return value;
    }

    static Optional<String> findUnit(Quantity quantity) {
        return Texts.findText(quantity.getUnitElement());
    }
}
