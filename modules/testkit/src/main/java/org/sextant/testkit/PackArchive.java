package org.sextant.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The archive of a rule pack, to be edited as a maintainer would edit its folder. */
public final class PackArchive {

    private final Map<String, byte[]> files = new TreeMap<>();

    private PackArchive() {}

    /** The files of an archive. */
    public static PackArchive of(byte[] archive) {
        PackArchive pack = new PackArchive();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pack.files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack;
    }

    /** The same under another version. */
    public PackArchive version(String version) {
        return edit("pack.yaml", text -> text.replaceFirst("version: \"[^\"]*\"", "version: \"" + version + "\""));
    }

    /** The same with one file edited; an edit without effect is a mistake of the test. */
    public PackArchive edit(String path, UnaryOperator<String> change) {
        String before = new String(files.get(path), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("the edit of " + path + " changes nothing");
        }
        files.put(path, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The archive. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
