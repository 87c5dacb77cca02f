package org.sextant.casefile;

import java.util.List;
import org.sextant.model.Conflict;

/** Finds statements of different questions that cannot both be so. */
interface Contradiction {

    /** The disputes among these premises, each under the question that it leaves open. */
    List<Conflict> find(Premises premises);
}
