package org.sextant.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build. */
public final class SextantVersion {

    private static final Properties BUILD = load();

    private SextantVersion() {}

    /** The version, as results are kept under it. */
    public static String current() {
        return BUILD.getProperty("version");
    }

    /** The version of the htmx that comes with this build, which its files lie under. */
    public static String htmx() {
        return BUILD.getProperty("htmx");
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = SextantVersion.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
