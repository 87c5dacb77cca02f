package org.sextant.server.settings;

import java.time.Duration;
import org.sextant.extraction.ExtractionSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How extraction uses the machine.
 *
 * @param engines how many documents are analysed side by side; 0 for one for each processor
 * @param sectionDeadline the longest one section may take
 */
@ConfigurationProperties("sextant.extraction")
public record ExtractionProperties(
        @DefaultValue("0") int engines, @DefaultValue("15s") Duration sectionDeadline) {

    public ExtractionProperties {
        new Problems()
                .unless(engines >= 0, "sextant.extraction.engines must not be negative")
                .unless(sectionDeadline.toMillis() >= 100, "sextant.extraction.section-deadline must be at least 100ms")
                .refuse();
    }

    /** What extraction asks for. */
    public ExtractionSettings toSettings() {
        return new ExtractionSettings(
                engines == 0 ? ExtractionSettings.defaults().engines() : engines, sectionDeadline);
    }
}
