package org.sextant.reading.internal.text;

import java.util.List;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/** Reads plain text: the characters exactly as they are, as one page. */
public final class PlainTextReader implements FormatReader {

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException {
        String text = TextDecoder.findText(content).orElse("");
        if (text.isBlank()) {
            throw new UnreadableException(IssueKind.NO_TEXT);
        }
        into.page(text, List.of(), null);
    }
}
