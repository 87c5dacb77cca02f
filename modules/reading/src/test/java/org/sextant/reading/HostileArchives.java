package org.sextant.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Archives and office documents that mean no good, and a few that do; all made here. */
final class HostileArchives {

    static final String NOTE = "A note in an archive.";

    private HostileArchives() {}

    static byte[] zip(Map<String, byte[]> files) {
        return archive(out -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(out, new ZipArchiveEntry(file.getKey()), file.getValue());
            }
        });
    }

    static byte[] named(String... names) {
        return archive(out -> {
            for (String name : names) {
                put(out, new ZipArchiveEntry(name), NOTE.getBytes(UTF_8));
            }
        });
    }

    static byte[] withLink() {
        return archive(out -> {
            ZipArchiveEntry link = new ZipArchiveEntry("note.txt");
            link.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
            put(out, link, "/etc/hostname".getBytes(UTF_8));
        });
    }

    static byte[] locked() {
        byte[] whole = named("note.txt");
        for (int i = 0; i + 10 < whole.length; i++) {
            boolean local = whole[i] == 'P' && whole[i + 1] == 'K' && whole[i + 2] == 3 && whole[i + 3] == 4;
            boolean central = whole[i] == 'P' && whole[i + 1] == 'K' && whole[i + 2] == 1 && whole[i + 3] == 2;
            if (local || central) {
                whole[i + (local ? 6 : 8)] |= 1;
            }
        }
        return whole;
    }

    static byte[] bomb() {
        return zip(Map.of("note.txt", new byte[64 << 20]));
    }

    static byte[] nested(int depth) {
        byte[] inner = named("note.txt");
        for (int i = 1; i < depth; i++) {
            inner = zip(Map.of("inner.zip", inner));
        }
        return inner;
    }

    static byte[] crowded(int count) {
        return archive(out -> {
            for (int i = 0; i < count; i++) {
                put(out, new ZipArchiveEntry("n" + i + ".txt"), new byte[] {'x'});
            }
        });
    }

    static byte[] word(UnaryOperator<String> change, Map<String, byte[]> more) {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(NOTE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            Map<String, byte[]> files = new LinkedHashMap<>();
            try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    byte[] content = from.readAllBytes();
                    boolean main = entry.getName().matches("word/document\\.xml|\\[Content_Types]\\.xml");
                    files.put(
                            entry.getName(),
                            main ? change.apply(new String(content, UTF_8)).getBytes(UTF_8) : content);
                }
            }
            files.putAll(more);
            return zip(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] archive(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            filling.fill(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] content) throws IOException {
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private interface Filling {
        void fill(ZipArchiveOutputStream out) throws IOException;
    }
}
