package org.sextant.reading.internal.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/** Reads a mail as Outlook saves it: its subject and what was written first, then what is attached. */
public final class OutlookReader implements FormatReader {

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(content))) {
            message.setReturnNullOnMissingChunk(true);
            Optional.ofNullable(message.getSubject()).ifPresent(into::line);
            write(message, into);
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                attach(attachment, into);
            }
        } catch (ChunkNotFoundException | RuntimeException | StackOverflowError e) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
    }

    private static void write(MAPIMessage message, RecordBuilder into) throws ChunkNotFoundException {
        String plain = message.getTextBody();
        if (plain != null && !plain.isBlank()) {
            plain.lines().forEach(into::line);
            return;
        }
        String html = message.getHtmlBody();
        String rich = html == null ? message.getRtfBody() : null;
        if (html != null) {
            into.enclosure(null, html.getBytes(StandardCharsets.UTF_8));
        } else if (rich != null) {
            into.enclosure(null, rich.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void attach(AttachmentChunks attachment, RecordBuilder into) throws IOException {
        byte[] data = attachment.getEmbeddedAttachmentObject();
        if (attachment.isEmbeddedMessage()) {
            into.enclosure(null, asFile(attachment));
        } else if (data == null) {
            into.refuseEnclosure(IssueKind.ENCLOSURE_NOT_READ);
        } else {
            into.enclosure(name(attachment), data);
        }
    }

    private static byte[] asFile(AttachmentChunks attachment) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            EntryUtils.copyNodes(attachment.getAttachmentDirectory().getDirectory(), file.getRoot());
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            file.writeFilesystem(whole);
            return whole.toByteArray();
        }
    }

    private static @Nullable String name(AttachmentChunks attachment) {
        StringChunk chunk = attachment.getAttachLongFileName() == null
                ? attachment.getAttachFileName()
                : attachment.getAttachLongFileName();
        return chunk == null ? null : chunk.getValue();
    }
}
