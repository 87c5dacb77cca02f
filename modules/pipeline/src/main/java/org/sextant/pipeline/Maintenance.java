package org.sextant.pipeline;

import org.apache.camel.Processor;

/**
 * The beans of the routes beside the walk.
 *
 * @param sweepJobs rings for jobs whose bell was lost
 * @param renewLeases keeps the leases of this process alive
 * @param publishEvents publishes what the store wrote down to be announced
 * @param workOnRanges re-evaluates ranges of cases that nobody works on
 * @param takeFile stores a file of the folder that is watched
 */
record Maintenance(
        Processor sweepJobs,
        Processor renewLeases,
        Processor publishEvents,
        Processor workOnRanges,
        Processor takeFile) {}
