package org.sextant.server.settings;

import java.time.Duration;
import org.sextant.reading.ReadingLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a reader of documents may use.
 *
 * @param readers how many child processes read side by side
 * @param heap the heap of each
 * @param deadline the longest a document may take without getting a page further
 * @param longest the longest one document may take in all
 * @param maxDocumentSize the largest file accepted
 * @param maxCharacters the longest text taken from one document
 * @param maxPages the most pages a document may have
 */
@ConfigurationProperties("sextant.reading")
public record ReadingProperties(
        @DefaultValue("2") int readers,
        @DefaultValue("512MB") DataSize heap,
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("10m") Duration longest,
        @DefaultValue("50MB") DataSize maxDocumentSize,
        @DefaultValue("5000000") int maxCharacters,
        @DefaultValue("1000") int maxPages) {

    public ReadingProperties {
        new Problems()
                .unless(readers >= 1, "sextant.reading.readers must be at least 1")
                .unless(heap.toMegabytes() >= 64, "sextant.reading.heap must be at least 64MB")
                .unless(deadline.toMillis() >= 1000, "sextant.reading.deadline must be at least 1s")
                .unless(longest.compareTo(deadline) >= 0, "sextant.reading.longest must be at least the deadline")
                .unless(maxDocumentSize.toBytes() >= 1, "sextant.reading.max-document-size must be at least 1B")
                .unless(maxDocumentSize.toGigabytes() < 2, "sextant.reading.max-document-size must be less than 2GB")
                .unless(maxCharacters >= 1, "sextant.reading.max-characters must be at least 1")
                .unless(maxPages >= 1, "sextant.reading.max-pages must be at least 1")
                .refuse();
    }

    /** What reading asks for. */
    public ReadingLimits toLimits() {
        return new ReadingLimits(
                readers,
                Math.toIntExact(heap.toMegabytes()),
                deadline,
                longest,
                maxDocumentSize.toBytes(),
                maxCharacters,
                maxPages);
    }
}
