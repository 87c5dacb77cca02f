package org.sextant.pipeline;

import java.time.Duration;
import java.util.Optional;
import org.sextant.pipeline.StepObserver.Moment;
import org.sextant.store.Job;
import org.sextant.store.Lease;
import org.sextant.store.LeaseLostException;
import org.sextant.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a doorbell: claims the job, lets the step keep its result, makes the job go on. A bell for a job that is
 * elsewhere, done, resting or in other hands changes nothing.
 */
final class StepWorker {

    private static final Logger LOG = LoggerFactory.getLogger(StepWorker.class);

    private final Store store;
    private final PipelineSettings settings;
    private final StepObserver observer;

    StepWorker(Store store, PipelineSettings settings, StepObserver observer) {
        this.store = store;
        this.settings = settings;
        this.observer = observer;
    }

    /** Whether the job went on, so that the next step's bell is to be rung. */
    boolean answer(JobStep jobStep, long job) {
        Optional<Lease> lease =
                store.jobs().claim(job, jobStep.step().waitingStates(), settings.worker(), settings.lease());
        return lease.isPresent() && perform(jobStep, lease.get());
    }

    private boolean perform(JobStep jobStep, Lease lease) {
        Job job = lease.job();
        if (job.starts() > Failure.STARTS) {
            store.jobs().fail(lease, "CRASHED at " + jobStep.step());
            LOG.warn("job {} failed: {} was begun {} times and never ended", job.id(), jobStep.step(), Failure.STARTS);
            return false;
        }
        try {
            observer.reached(jobStep.step(), job.id(), Moment.CLAIMED);
            Runnable advance = jobStep.keep(lease);
            observer.reached(jobStep.step(), job.id(), Moment.KEPT);
            advance.run();
            observer.reached(jobStep.step(), job.id(), Moment.ADVANCED);
            return true;
        } catch (LeaseLostException e) {
            LOG.info("job {} is in other hands; what was tried at {} has no effect", job.id(), jobStep.step());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            giveUp(jobStep.step(), lease, e);
        }
        return false;
    }

    private void giveUp(Step step, Lease lease, Throwable failure) {
        Job job = lease.job();
        boolean last = Failure.isPermanent(failure) || job.failures() + 1 >= Failure.TRIES;
        if (last) {
            store.jobs().fail(lease, Failure.nameOf(failure) + " at " + step);
            LOG.warn("job {} failed at {}: {}", job.id(), step, Failure.nameOf(failure));
        } else {
            Duration pause = Failure.pause(settings.retryPause(), job.failures(), job.id());
            store.jobs().retry(lease, pause);
            LOG.info("job {} rests for {} ms at {}: {}", job.id(), pause.toMillis(), step, Failure.nameOf(failure));
        }
    }
}
