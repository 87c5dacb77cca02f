package org.sextant.reading.internal.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/** Unlocks an office document that came wrapped in the older container, and has what was in it read in its place. */
public final class LockedOfficeReader implements FormatReader {

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        into.instead(unlock(content, into));
    }

    private static byte[] unlock(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            Decryptor lock = new EncryptionInfo(container).getDecryptor();
            // what Excel protects only against changes has a password that everybody knows
            boolean open = lock.verifyPassword(Decryptor.DEFAULT_PASSWORD)
                    || (into.findPassword().isPresent()
                            && lock.verifyPassword(into.findPassword().get()));
            if (!open) {
                throw new UnreadableException(into.whyLocked());
            }
            try (InputStream unlocked = lock.getDataStream(container)) {
                Optional<byte[]> document = new Unpacking(into.budget()).read(unlocked, content.length);
                return document.orElseThrow(() -> new UnreadableException(IssueKind.EXPANSION_LIMIT));
            }
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new UnreadableException(IssueKind.ENCRYPTED);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
    }
}
