package org.sextant.reading.internal.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/** Tells of macros and embedded objects in an office document from before 2007, whose text another reader reads. */
public final class OldOfficeReader implements FormatReader {

    /** Where Word and Excel keep them. */
    private static final List<String> MACROS = List.of("Macros", "_VBA_PROJECT_CUR");

    private static final String OBJECTS = "ObjectPool";

    private final FormatReader text;

    /** A look over before this reader of the text. */
    public OldOfficeReader(FormatReader text) {
        this.text = text;
    }

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        readText(content, into);
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryEntry root = container.getRoot();
            if (MACROS.stream().anyMatch(root::hasEntryCaseInsensitive)) {
                into.issue(IssueKind.ACTIVE_CONTENT);
            }
            if (root.hasEntryCaseInsensitive(OBJECTS)
                    && root.getEntryCaseInsensitive(OBJECTS) instanceof DirectoryEntry objects) {
                objects.getEntryNames().forEach(each -> into.refuseEnclosure(IssueKind.ENCLOSURE_NOT_READ));
            }
        } catch (RuntimeException e) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
    }

    private void readText(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        // the one way to hand the library a password
        Biff8EncryptionKey.setCurrentUserPassword(into.findPassword().orElse(null));
        try {
            text.read(content, into);
        } catch (UnreadableException e) {
            throw e.kind() == IssueKind.ENCRYPTED ? new UnreadableException(into.whyLocked()) : e;
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
