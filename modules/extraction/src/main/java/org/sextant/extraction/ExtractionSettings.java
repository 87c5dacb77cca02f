package org.sextant.extraction;

import java.time.Duration;

/**
 * How extraction uses the machine.
 *
 * @param engines how many documents are analysed side by side, each with its own UIMA engine
 * @param sectionDeadline the longest one section may take before it is left out with an issue
 */
public record ExtractionSettings(int engines, Duration sectionDeadline) {

    /** One engine for each processor. */
    public static ExtractionSettings defaults() {
        return new ExtractionSettings(Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(15));
    }
}
