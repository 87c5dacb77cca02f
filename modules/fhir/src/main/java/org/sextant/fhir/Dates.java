package org.sextant.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;

/** Dates as precise as the record gives them: FHIR's dateTime has the same three precisions. */
final class Dates {

    private Dates() {}

    static @Nullable DateTimeType dateTime(@Nullable ClinicalDate date) {
        return date == null ? null : new DateTimeType(date.value());
    }

    static Optional<ClinicalDate> find(@Nullable Type field) {
        return field instanceof DateTimeType date && date.getValueAsString() != null
                ? Optional.of(new ClinicalDate(date.getValueAsString()))
                : Optional.empty();
    }
}
