package org.sextant.reading.internal.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/** Unwraps a file that somebody put into an office document as an object, and has it read in its place. */
public final class OleObjectReader implements FormatReader {

    /** Where programs keep the file itself, in the order of asking. */
    private static final List<String> STREAMS = List.of("Package", "CONTENTS", "EmbeddedOdf");

    /** Whether a container is the wrapping of an object. */
    public static boolean wraps(DirectoryEntry root) {
        return root.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)
                || STREAMS.stream().anyMatch(root::hasEntryCaseInsensitive);
    }

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        into.instead(unwrap(content, into));
    }

    private static byte[] unwrap(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (container.getRoot().hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
                return Ole10Native.createFromEmbeddedOleObject(container).getDataBuffer();
            }
            for (String name : STREAMS) {
                if (container.getRoot().hasEntryCaseInsensitive(name)
                        && container.getRoot().getEntryCaseInsensitive(name) instanceof DocumentEntry stream) {
                    try (InputStream data = new DocumentInputStream(stream)) {
                        Optional<byte[]> file = new Unpacking(into.budget()).read(data, content.length);
                        return file.orElseThrow(() -> new UnreadableException(IssueKind.EXPANSION_LIMIT));
                    }
                }
            }
            throw new UnreadableException(IssueKind.NOT_A_DOCUMENT);
        } catch (Ole10NativeException | RuntimeException | StackOverflowError e) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
    }
}
