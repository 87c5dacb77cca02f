package org.sextant.reading.internal.container;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.UnreadableException;

/** The entries of a zip file in memory, as its directory lists them; unpacked one by one and within bounds. */
public final class ZipContents implements Closeable {

    private static final Pattern POINTS_OUTSIDE =
            Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|.*\\x00.*", Pattern.DOTALL);

    private final ZipFile archive;
    private final List<ZipArchiveEntry> entries;
    private final int length;

    private ZipContents(ZipFile archive, int length) {
        this.archive = archive;
        this.entries = Collections.list(archive.getEntries());
        this.length = length;
    }

    /** Opens the archive without unpacking anything. */
    public static ZipContents open(byte[] content) throws IOException {
        ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        return new ZipContents(archive, content.length);
    }

    /** Whether there is an entry of this name. */
    public boolean has(String name) {
        return archive.getEntry(name) != null;
    }

    /** The files in it, without directories, in its own order. */
    List<ZipArchiveEntry> listFiles() {
        return entries.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    /** Nothing where the entry is missing or too large to keep. */
    public Optional<byte[]> find(String name, Unpacking unpacking) throws UnreadableException, IOException {
        ZipArchiveEntry entry = archive.getEntry(name);
        return entry == null ? Optional.empty() : read(entry, unpacking);
    }

    /** What the entry unfolds to, for a reader that keeps little of it; only after somebody has counted how much that is. */
    public Optional<InputStream> findStream(String name) throws IOException {
        ZipArchiveEntry entry = archive.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(stream(entry));
    }

    /** What the entry holds; nothing where it is too large to keep. */
    Optional<byte[]> read(ZipArchiveEntry entry, Unpacking unpacking) throws UnreadableException, IOException {
        try (InputStream stream = stream(entry)) {
            return unpacking.read(stream, packedBytes(entry));
        }
    }

    /**
     * Refuses names that point outside the archive or stand for two files, links, and entries that share their bytes.
     *
     * @throws UnreadableException with what is wrong
     */
    void checkDirectory() throws UnreadableException {
        Set<String> names = new HashSet<>();
        long packed = 0;
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            boolean outside =
                    entry.isUnixSymlink() || POINTS_OUTSIDE.matcher(name).matches();
            if (outside || !names.add(name)) {
                throw new UnreadableException(IssueKind.UNSAFE_ARCHIVE);
            }
            packed += Math.max(0, entry.getCompressedSize());
        }
        if (packed > length) {
            throw new UnreadableException(IssueKind.EXPANSION_LIMIT);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private InputStream stream(ZipArchiveEntry entry) throws IOException {
        InputStream stream = archive.getInputStream(entry);
        return stream == null ? new ByteArrayInputStream(new byte[0]) : stream;
    }

    /** What the directory says, which may lie, but cannot be more than the file itself. */
    private long packedBytes(ZipArchiveEntry entry) {
        return Math.min(length, Math.max(0, entry.getCompressedSize()));
    }
}
