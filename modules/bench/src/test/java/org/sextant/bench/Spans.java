package org.sextant.bench;

import java.util.List;
import java.util.Optional;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;
import org.sextant.reading.ReadingLimits;
import org.sextant.reading.ReadingRequest;
import org.sextant.reading.RecordReader;

/** Reads files with the real rooms and gives every span of every fact in them. */
final class Spans implements AutoCloseable {

    private final RecordReader reader = RecordReader.start(ReadingLimits.defaults());
    private final FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults());

    List<Span> list(byte[] content) {
        DocumentText text = read(content);
        return extractor.extract(text).stream()
                .flatMap(part -> part.statements().stream())
                .flatMap(statement -> statement.evidence().stream())
                .distinct()
                .map(evidence -> Span.of(text, evidence))
                .toList();
    }

    DocumentText read(byte[] content) {
        return reader.read(DocumentId.of(content), content);
    }

    Optional<PagePicture> render(byte[] content, PageView view) {
        return reader.renderPage(DocumentId.of(content), content, view, ReadingRequest.PLAIN);
    }

    @Override
    public void close() {
        reader.close();
        extractor.close();
    }
}
