package org.sextant.pipeline;

import org.sextant.store.Lease;

/** One step of the walk of one job: the step's function between what the store has and what it keeps. */
interface JobStep {

    /** Which step it is. */
    Step step();

    /**
     * Makes and keeps the step's result, unless it is kept already.
     *
     * @return what makes the job go on; nothing the job's state shows has changed before that runs
     */
    Runnable keep(Lease lease);
}
