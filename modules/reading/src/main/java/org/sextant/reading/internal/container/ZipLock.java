package org.sextant.reading.internal.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/** Opens the locked entries of a zip file, whether by AES or the classic way, with the password that somebody gave. */
final class ZipLock {

    private final byte[] archive;
    private final RecordBuilder into;
    private final Unpacking unpacking;

    ZipLock(byte[] archive, Unpacking unpacking, RecordBuilder into) {
        this.archive = archive;
        this.unpacking = unpacking;
        this.into = into;
    }

    static boolean isOn(ZipArchiveEntry file) {
        return file.getGeneralPurposeBit().usesEncryption();
    }

    /**
     * What the entry holds; nothing where it is too large to keep.
     *
     * @throws UnreadableException where there is no password or it does not open the entry
     */
    Optional<byte[]> open(ZipArchiveEntry file) throws UnreadableException {
        String password = into.findPassword().orElseThrow(() -> new UnreadableException(IssueKind.ENCRYPTED));
        int from = (int) Math.max(0, Math.min(archive.length, file.getLocalHeaderOffset()));
        try (ZipInputStream entries = new ZipInputStream(
                new ByteArrayInputStream(archive, from, archive.length - from), password.toCharArray())) {
            return entries.getNextEntry() == null
                    ? Optional.empty()
                    : unpacking.read(entries, Math.min(archive.length, Math.max(0, file.getCompressedSize())));
        } catch (IOException | RuntimeException e) {
            // a wrong password of the classic kind may pass its check and then unfold to nothing sensible
            throw new UnreadableException(IssueKind.WRONG_PASSWORD);
        }
    }
}
