package org.sextant.testkit.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sextant.testkit.RecordWriter;

/** Archives and office documents that mean no good, and a few that do; all made here. */
public final class HostileArchives {

    /** The words of every innocent file in them. */
    public static final String NOTE = "A note in an archive.";

    private static final String LOCAL = "PK\3\4";
    private static final String CENTRAL = "PK\1\2";
    private static final int UNIX = 3;
    private static final int LINK_MODE = 0120777;

    private HostileArchives() {}

    /** An archive of these files, by name. */
    public static byte[] zip(Map<String, byte[]> files) {
        return archive(out -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(out, file.getKey(), file.getValue());
            }
        });
    }

    /** An archive of notes under these names, some of which may be the same. */
    public static byte[] named(String... names) {
        Map<String, String> disguised = new LinkedHashMap<>();
        byte[] whole = archive(out -> {
            Set<String> taken = new HashSet<>();
            for (String name : names) {
                String stored = taken.add(name) ? name : "#" + name.substring(1);
                disguised.put(stored, name);
                put(out, stored, NOTE.getBytes(UTF_8));
            }
        });
        String text = new String(whole, ISO_8859_1);
        for (Map.Entry<String, String> name : disguised.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text.getBytes(ISO_8859_1);
    }

    /** An archive of one link to a file of the machine that opens it. */
    public static byte[] withLink() {
        byte[] whole = archive(out -> put(out, "note.txt", "/etc/hostname".getBytes(UTF_8)));
        int entry = new String(whole, ISO_8859_1).indexOf(CENTRAL);
        whole[entry + 5] = UNIX;
        whole[entry + 40] = (byte) LINK_MODE;
        whole[entry + 41] = (byte) (LINK_MODE >> 8);
        return whole;
    }

    /** An archive that says of its entry that it is encrypted. */
    public static byte[] locked() {
        byte[] whole = named("note.txt");
        String text = new String(whole, ISO_8859_1);
        whole[text.indexOf(LOCAL) + 6] |= 1;
        whole[text.indexOf(CENTRAL) + 8] |= 1;
        return whole;
    }

    /** 64 MB of nothing in 64 kB. */
    public static byte[] bomb() {
        return zip(Map.of("note.txt", new byte[64 << 20]));
    }

    /** Archives in archives, with a note in the innermost. */
    public static byte[] nested(int depth) {
        byte[] inner = named("note.txt");
        for (int i = 1; i < depth; i++) {
            inner = zip(Map.of("inner.zip", inner));
        }
        return inner;
    }

    /** An archive of so many files of one letter. */
    public static byte[] crowded(int count) {
        return archive(out -> {
            for (int i = 0; i < count; i++) {
                put(out, "n" + i + ".txt", new byte[] {'x'});
            }
        });
    }

    /** A Word document whose main parts are changed and that has more parts than it should. */
    public static byte[] word(UnaryOperator<String> change, Map<String, byte[]> more) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(RecordWriter.toDocx(NOTE, "")))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                boolean main = entry.getName().matches("word/document\\.xml|\\[Content_Types]\\.xml");
                files.put(
                        entry.getName(),
                        main ? change.apply(new String(content, UTF_8)).getBytes(UTF_8) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.putAll(more);
        return zip(files);
    }

    /** A Word document that takes its template from this address. */
    public static byte[] wordFrom(String template) {
        String relationship = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "attachedTemplate\" Target=\"" + template + "\" TargetMode=\"External\"/></Relationships>";
        return word(xml -> xml, Map.of("word/_rels/settings.xml.rels", relationship.getBytes(UTF_8)));
    }

    /** A Word document with macros. */
    public static byte[] wordWithMacros(byte[] macros) {
        String declared = "$1<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>";
        return word(xml -> xml.replaceFirst("(<Types[^>]*>)", declared), Map.of("word/vbaProject.bin", macros));
    }

    private static byte[] archive(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            filling.fill(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private interface Filling {
        void fill(ZipOutputStream out) throws IOException;
    }
}
