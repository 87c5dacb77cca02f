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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sextant.guidance.PackException;
import org.sextant.model.Sha256;

/** The files of one pack, by their path in it, in order. */
public final class PackFiles {

    /** Plain files in at most two folders, of the kinds that packs are made of. */
    private static final Pattern PATHS = Pattern.compile(
            "(?:[A-Za-z0-9_-]+/){0,2}[A-Za-z0-9_-][A-Za-z0-9_.()-]*\\.(?:md|csv|yaml)|logic/[A-Za-z0-9_-]+\\.drl");

    private static final int MB = 1024 * 1024;
    private static final int LARGEST_FILE = 2 * MB;
    private static final int LARGEST_PACK = 16 * MB;

    private final String label;
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private long size;

    private PackFiles(String label) {
        this.label = label;
    }

    /** What problems call the pack by, even where it cannot be read: its folder, {@code name/version}. */
    public String label() {
        return label;
    }

    /** What is wrong with the files themselves: files that no pack has, links, files that are too large. */
    List<String> problems() {
        return problems;
    }

    /** The files of a folder; hidden files are not part of a pack. What no pack has is left unread and noted. */
    public static PackFiles read(Path folder) {
        int names = folder.toAbsolutePath().normalize().getNameCount();
        Path label = folder.toAbsolutePath().normalize().subpath(Math.max(0, names - 2), names);
        PackFiles pack = new PackFiles(label.toString().replace('\\', '/'));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> !Files.isDirectory(path)).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".") && !path.contains("/.")) {
                    pack.add(path, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a rule pack could not be read", e);
        }
        return pack;
    }

    private void add(String path, Path file) throws IOException {
        if (!PATHS.matcher(path).matches()) {
            problems.add(path + ":1: no pack has such a file");
        } else if (Files.isSymbolicLink(file)) {
            problems.add(path + ":1: is a link; a pack holds its own files");
        } else if (Files.size(file) > LARGEST_FILE) {
            problems.add(path + ":1: is larger than " + LARGEST_FILE / MB + " MB");
        } else if (size + Files.size(file) > LARGEST_PACK) {
            problems.add(path + ":1: the pack is larger than " + LARGEST_PACK / MB + " MB");
        } else {
            put(path, Files.readAllBytes(file));
        }
    }

    private void put(String path, byte[] content) {
        size += content.length;
        contents.put(path, content);
    }

    /**
     * The files of an archive that {@link #toZip()} made, or of one from outside.
     *
     * @param label what problems call the pack by
     * @throws PackException if the archive holds what no pack holds
     */
    public static PackFiles unzip(String label, byte[] archive) {
        PackFiles pack = new PackFiles(label);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    pack.add(entry.getName(), zip);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new PackException(List.of(label + ": is no archive that can be read"));
        }
        return pack;
    }

    /** No more is unpacked than a file of a pack may hold, whatever the archive says of its size. */
    private void add(String path, ZipInputStream zip) throws IOException {
        if (!PATHS.matcher(path).matches()) {
            throw new PackException(List.of(label + ": '" + path + "' is no path inside a pack"));
        }
        byte[] content = zip.readNBytes(LARGEST_FILE + 1);
        if (content.length > LARGEST_FILE || size + content.length > LARGEST_PACK) {
            throw new PackException(List.of(label + ": " + path + " is larger than " + LARGEST_FILE / MB
                    + " MB, or the pack than " + LARGEST_PACK / MB + " MB"));
        }
        put(path, content);
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
