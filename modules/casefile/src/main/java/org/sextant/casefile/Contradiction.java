package org.sextant.casefile;

import java.util.List;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Conflict;
import org.sextant.model.Statement;

/** Finds statements of different questions that cannot both be so. */
interface Contradiction {

    /** The disputes among these premises, each under the question that it leaves open. */
    List<Conflict> find(Premises premises);

    /** Whether both statements have a date, and no more than so many days lie between them. */
    static boolean isOfOneTime(Statement one, Statement other, long days) {
        ClinicalDate date = one.date();
        ClinicalDate otherDate = other.date();
        return date != null
                && otherDate != null
                && Math.abs(date.latest().toEpochDay() - otherDate.latest().toEpochDay()) <= days;
    }
}
