package org.sextant.reading;

import java.io.IOException;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.reading.internal.Budget;
import org.sextant.reading.internal.FileParser;
import org.sextant.reading.internal.FileRequest;
import org.sextant.reading.internal.coded.FileAssembly;

/** What the parser reads in this very process, without a child. */
final class Parsed {

    private static final int MAX_PAGES = 100;
    private static final FileParser PARSER = new FileParser();
    private static final FileAssembly ASSEMBLY = new FileAssembly();

    private Parsed() {}

    static DocumentText parse(byte[] content) throws IOException {
        return parse(content, 100_000);
    }

    static DocumentText parse(byte[] content, int maxCharacters) throws IOException {
        return parse(content, FileRequest.of(Budget.of(maxCharacters, MAX_PAGES)));
    }

    static DocumentText unlock(byte[] content, String password) throws IOException {
        return parse(content, new FileRequest(Budget.of(100_000, MAX_PAGES), password, null));
    }

    private static DocumentText parse(byte[] content, FileRequest request) throws IOException {
        DocumentId id = DocumentId.of(content);
        return ASSEMBLY.assemble(id, PARSER.parse(id, content, request, page -> {}));
    }
}
