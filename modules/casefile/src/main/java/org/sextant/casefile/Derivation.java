package org.sextant.casefile;

import java.util.List;
import org.sextant.model.Fact;

/** One piece of bookkeeping or arithmetic over the reconciled premises; guideline definitions belong to the packs. */
interface Derivation {

    /** The facts that follow, each DERIVED by this rule and standing on the evidence of what it follows from. */
    List<Fact> derive(Premises premises);
}
