package org.sextant.extraction.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the reviewed plain-text data of this room: bar-separated lines, {@code #} for comments. */
public final class DataLines {

    private static final String ROOT = "/org/sextant/extraction/";

    private DataLines() {}

    /**
     * The fields of each line of a data file.
     *
     * @param name the file below {@code org/sextant/extraction}, for example {@code context/cues.txt}
     * @throws IllegalStateException where the file is missing
     */
    public static List<List<String>> read(String name) {
        try (InputStream in = DataLines.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("no such data file: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
