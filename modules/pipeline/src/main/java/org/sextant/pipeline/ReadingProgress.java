package org.sextant.pipeline;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/** How many pages of the documents that are read now are done, in this process; forgotten when the reading ends. */
final class ReadingProgress {

    private final Map<Long, Integer> pages = new ConcurrentHashMap<>();

    /** Is told each page of the job's document. */
    IntConsumer of(long job) {
        return page -> pages.merge(job, page, Math::max);
    }

    OptionalInt find(long job) {
        Integer page = pages.get(job);
        return page == null ? OptionalInt.empty() : OptionalInt.of(page);
    }

    void end(long job) {
        pages.remove(job);
    }
}
