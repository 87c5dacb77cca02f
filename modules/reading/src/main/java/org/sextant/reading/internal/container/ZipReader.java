package org.sextant.reading.internal.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/** Reads an archive of documents: each as a file of its own, one after the other. */
public final class ZipReader implements FormatReader {

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        try (ZipContents contents = ZipContents.open(content)) {
            contents.checkDirectory();
            Exchange exchange = Exchange.of(contents);
            List<ZipArchiveEntry> files = contents.listFiles().stream()
                    .filter(file -> isMeant(file) && !exchange.isPackaging(file.getName()))
                    .toList();
            Unpacking unpacking = new Unpacking(into.budget());
            ZipLock lock = new ZipLock(content, unpacking, into);
            int opened = 0;
            for (ZipArchiveEntry file : files) {
                if (opened++ < into.budget().maxEnclosures()) {
                    readFile(contents, file, unpacking, lock, into);
                } else {
                    into.refuseEnclosure(IssueKind.NESTING_LIMIT);
                }
            }
        }
    }

    private static void readFile(
            ZipContents contents, ZipArchiveEntry file, Unpacking unpacking, ZipLock lock, RecordBuilder into)
            throws UnreadableException {
        try {
            Optional<byte[]> content = ZipLock.isOn(file) ? lock.open(file) : contents.read(file, unpacking);
            if (content.isPresent()) {
                into.enclosure(file.getName(), content.get());
            } else {
                into.refuseEnclosure(IssueKind.ENCLOSURE_NOT_READ);
            }
        } catch (UnreadableException e) {
            if (!ZipLock.isOn(file) || e.kind() == IssueKind.EXPANSION_LIMIT) {
                throw e;
            }
            into.refuseEnclosure(e.kind());
        } catch (IOException e) {
            into.refuseEnclosure(IssueKind.CORRUPT);
        }
    }

    /** What file systems leave beside the documents that somebody packed is no record. */
    private static boolean isMeant(ZipArchiveEntry file) {
        String name = file.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !last.startsWith(".") && !name.startsWith("__MACOSX/") && !last.equals("Thumbs.db");
    }
}
