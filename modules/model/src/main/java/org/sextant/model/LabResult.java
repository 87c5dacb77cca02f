package org.sextant.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory result in the unit of its report, with the limits that laboratory printed.
 *
 * @param analyte {@code hemoglobin}, {@code calcium}, {@code calcium corrected}, {@code albumin}, {@code neutrophils},
 *     {@code platelets}, {@code ldh}, {@code creatinine}, {@code egfr} ...
 * @param value the value as printed
 * @param unit the UCUM unit, where printed or unmistakable
 * @param low the laboratory's lower limit of normal, in the same unit
 * @param high the laboratory's upper limit of normal, in the same unit
 * @param provisional why it may not stand (after a transfusion, on steroids ...), where the record says so
 */
public record LabResult(
        String analyte,
        BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String provisional)
        implements Finding {

    public LabResult {
        Require.text(analyte, "analyte");
    }

    @Override
    public FactKey key() {
        return new FactKey("LabResult", analyte);
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
