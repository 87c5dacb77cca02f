package org.sextant.guidance.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sextant.model.Sha256;

/** The files of one pack, by their path in it, in order. */
public final class PackFiles {

    private final String label;
    private final Map<String, byte[]> contents;

    private PackFiles(String label, Map<String, byte[]> contents) {
        this.label = label;
        this.contents = contents;
    }

    /** What problems call the pack by, even where it cannot be read: its folder, {@code name/version}. */
    public String label() {
        return label;
    }

    /** The files of a folder; hidden files are not part of a pack. */
    public static PackFiles read(Path folder) {
        TreeMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".") && !path.contains("/.")) {
                    contents.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a rule pack could not be read", e);
        }
        int names = folder.toAbsolutePath().normalize().getNameCount();
        Path label = folder.toAbsolutePath().normalize().subpath(Math.max(0, names - 2), names);
        return new PackFiles(label.toString().replace('\\', '/'), contents);
    }

    /** The files of an archive that {@link #toZip()} made. */
    public static PackFiles unzip(byte[] archive) {
        TreeMap<String, byte[]> contents = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a bundled rule pack could not be read", e);
        }
        return new PackFiles("bundled", contents);
    }

    /** The folders of a rules folder that hold packs: {@code rules/<name>/<version>}, in order. */
    public static List<Path> listPackFolders(Path rules) {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(rules, 3)) {
            files.filter(file -> file.endsWith("pack.yaml"))
                    .map(file -> Optional.ofNullable(file.getParent()).orElseThrow())
                    .sorted()
                    .forEach(folders::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of rule packs could not be read", e);
        }
        return folders;
    }

    /** All files in one archive; the same files give the same bytes. */
    public byte[] toZip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** The SHA-256 over the paths, in order, and the contents. */
    public String hash() {
        StringBuilder all = new StringBuilder();
        contents.forEach((path, content) ->
                all.append(path).append('\n').append(Sha256.hex(content)).append('\n'));
        return Sha256.hex(all.toString());
    }

    /** The text of a file. */
    public Optional<String> find(String path) {
        return Optional.ofNullable(contents.get(path)).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    /** The paths of the files of a folder with this ending, in order. */
    public List<String> list(String folder, String ending) {
        return contents.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith(ending))
                .toList();
    }

    /** All bytes of a stream of the class path; empty where there is none. */
    public static Optional<byte[]> findResource(String name) {
        try (InputStream resource = PackFiles.class.getResourceAsStream(name)) {
            return resource == null ? Optional.empty() : Optional.of(resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of this build could not be read", e);
        }
    }
}
