package org.sextant.pipeline;

import java.util.Set;
import org.sextant.store.JobState;

/** The steps of the walk, in order. */
public enum Step {
    READ_DOCUMENT(JobState.READING),
    EXTRACT_FACTS(JobState.EXTRACTING),
    REVISE_CASE(JobState.REVISING),
    BUILD_BUNDLE(JobState.BUNDLING),
    EVALUATE_CASE(JobState.EVALUATING),
    ISSUE_GUIDANCE(JobState.ISSUING);

    private final JobState state;

    Step(JobState state) {
        this.state = state;
    }

    /** The state of a job at this step. */
    public JobState state() {
        return state;
    }

    /** The states in which a job waits for this step. */
    Set<JobState> waitingStates() {
        return this == READ_DOCUMENT ? Set.of(JobState.RECEIVED, state) : Set.of(state);
    }

    /** The step that a job in this state waits for. */
    static Step of(JobState state) {
        for (Step step : values()) {
            if (step.waitingStates().contains(state)) {
                return step;
            }
        }
        throw new IllegalArgumentException("no step waits in the state " + state);
    }

    /** The name of its queue: {@code read-document}. */
    String queue() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
