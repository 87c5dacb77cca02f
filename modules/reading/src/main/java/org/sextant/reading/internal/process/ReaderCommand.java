package org.sextant.reading.internal.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/** The command that starts a reader process from the class path, or the executable jar, that this process runs from. */
public final class ReaderCommand {

    private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /**
     * A quick start matters more than speed reached after minutes. Nothing is logged: a library's message may quote the
     * document. No performance data file: temporary files outlive a killed process.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Dslf4j.internal.verbosity=ERROR",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            // native memory is given back by hand; the limits by guesswork stop a healthy process
            "-Dorg.bytedeco.javacpp.nopointergc=true",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");

    /** Where native libraries are unpacked to, once for each user: a process that is killed leaves nothing of its own. */
    private static final Path NATIVE_LIBRARIES =
            Path.of(System.getProperty("user.home"), ".cache", "sextant", "native");

    /** What a JVM may need of its surroundings; secrets of the parent's environment are not for a process that reads untrusted files. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "SystemRoot", "TMP", "TEMP", "TMPDIR", "LANG", "LC_ALL", "TZ");

    private ReaderCommand() {}

    /** A process to be started with this main class and heap, its log discarded. */
    public static ProcessBuilder forMain(String mainClass, int heapMb) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMb + "m");
        command.addAll(OPTIONS);
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + NATIVE_LIBRARIES);
        command.addAll(entry(mainClass, System.getProperty("java.class.path")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        // a page is recognised by one thread, several pages side by side
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        return builder;
    }

    /** The arguments that name the class path and the main class to a Java launcher. */
    public static List<String> entry(String mainClass, String classPath) {
        return isExecutableJar(classPath)
                ? List.of("-cp", classPath, "-Dloader.main=" + mainClass, JAR_LAUNCHER)
                : List.of("-cp", classPath, mainClass);
    }

    private static boolean isExecutableJar(String classPath) {
        if (classPath.contains(File.pathSeparator) || !new File(classPath).isFile()) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            return jar.getEntry("BOOT-INF/") != null || jar.getEntry("BOOT-INF/classes/") != null;
        } catch (IOException e) {
            return false;
        }
    }
}
