package org.sextant.guidance.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * The day the guidance holds for. Nobody asks the clock.
 *
 * @param date that day
 */
public record AsOf(LocalDate date) {

    /** That day as a value. */
    public Value day() {
        return Value.of("asOf", Days.of(date), List.of());
    }
}
