package org.sextant.fhir;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Numbers with their UCUM unit; a decimal keeps its digits. */
final class Quantities {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Pattern CODE = Pattern.compile("\\S+( \\S+)*");

    private Quantities() {}

    static Quantity millimetres(BigDecimal mm) {
        return of(mm, "mm");
    }

    static Quantity of(BigDecimal value, @Nullable String unit) {
        Quantity quantity = new Quantity();
        quantity.setValue(value);
        if (unit != null) {
            Texts.into(quantity.getUnitElement(), unit);
            if (CODE.matcher(unit).matches()) {
                quantity.setSystem(UCUM).setCode(unit);
            }
        }
        return quantity;
    }

    static Optional<String> findUnit(Quantity quantity) {
        return Texts.findText(quantity.getUnitElement());
    }
}
