package org.sextant.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link WalkerProcess} seen from the test that started it. */
final class ChildWalker implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final PrintWriter orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final StringBuffer output = new StringBuffer();

    private ChildWalker(Process process) {
        this.process = process;
        this.orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread reader = new Thread(this::listen, "child-output");
        reader.setDaemon(true);
        reader.start();
    }

    static ChildWalker start(String url, String user, String brokers, String halt) throws IOException {
        return start(url, user, brokers, halt, "walker");
    }

    static ChildWalker start(String url, String user, String brokers, String halt, String name) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ChildWalker(new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WalkerProcess.class.getName(),
                        url,
                        user,
                        brokers,
                        halt,
                        name)
                .redirectErrorStream(true)
                .start());
    }

    void order(String line) {
        orders.println(line);
    }

    /** The next answer that begins with this word; empty if the child ended first. */
    Optional<String> findAnswer(String word) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            String answer = answers.poll(100, TimeUnit.MILLISECONDS);
            if (answer != null && answer.startsWith(word)) {
                return Optional.of(answer.substring(word.length()).trim());
            }
            if (answer == null && !process.isAlive() && answers.isEmpty()) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("the child did not answer " + word + ":\n" + output);
    }

    String getAnswer(String word) throws InterruptedException {
        return findAnswer(word)
                .orElseThrow(() -> new IllegalStateException("the child ended without " + word + ":\n" + output));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends a signal, for example {@code STOP}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("the child did not end:\n" + output);
        }
        return process.exitValue();
    }

    /** Everything it printed. */
    String output() {
        return output.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                answers.add(line);
            }
        } catch (IOException e) {
            output.append("output ended: ").append(e.getClass().getSimpleName());
        }
    }
}
