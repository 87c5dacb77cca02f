package org.sextant.pipeline;

/** Told when a step begins and ends, on the thread that runs it. For measuring, and for faults in tests. */
public interface StepObserver {

    /** Ignores everything. */
    StepObserver NONE = (step, job, moment) -> {};

    /** A step of a job has come to this moment. */
    void reached(Step step, long job, Moment moment);

    /** A moment of a step. */
    enum Moment {
        /** The job is claimed, nothing is done. */
        CLAIMED,
        /** The result is kept, the job still stands at this step. */
        KEPT,
        /** The job stands at the next step, whose bell is not rung. */
        ADVANCED
    }
}
