package org.sextant.pipeline;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL and a real Kafka broker, each in processes of its own that can be killed and started again on what they had. */
final class ServerProcesses implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int databasePort = freePort();
    private final int brokerPort = freePort();
    private EmbeddedPostgres database;
    private Process broker;

    private ServerProcesses(Path folder) throws IOException {
        this.folder = folder;
        Path properties = writeBrokerProperties();
        run("kafka.tools.StorageTool", "format", "-t", clusterId(), "-c", properties.toString());
        broker = startBroker();
        database = startDatabase();
    }

    static ServerProcesses start(Path folder) throws IOException {
        return new ServerProcesses(folder);
    }

    EmbeddedPostgres database() {
        return database;
    }

    String brokers() {
        return "localhost:" + brokerPort;
    }

    /** Ends every process of the database at once, its backends with it. */
    void killDatabase() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("database/postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> backends = process.descendants().toList();
        process.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive() && backends.stream().noneMatch(ProcessHandle::isAlive));
        database.close();
    }

    void restartDatabase() throws IOException {
        database = startDatabase();
    }

    void killBroker() throws InterruptedException {
        broker.destroyForcibly().waitFor();
    }

    void restartBroker() throws IOException {
        broker = startBroker();
    }

    private EmbeddedPostgres startDatabase() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false)
                .setPort(databasePort)
                .start();
    }

    private Process startBroker() throws IOException {
        Process started = java(
                        "kafka.Kafka", folder.resolve("server.properties").toString())
                .start();
        await().atMost(PATIENCE).until(this::brokerListens);
        return started;
    }

    private boolean brokerListens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", brokerPort), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path writeBrokerProperties() throws IOException {
        int controller = freePort();
        return Files.writeString(
                folder.resolve("server.properties"),
                String.join(
                        "\n",
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@localhost:" + controller,
                        "listeners=PLAINTEXT://localhost:" + brokerPort + ",CONTROLLER://localhost:" + controller,
                        "advertised.listeners=PLAINTEXT://localhost:" + brokerPort,
                        "controller.listener.names=CONTROLLER",
                        "log.dirs=" + folder.resolve("broker"),
                        "offsets.topic.replication.factor=1",
                        "offsets.topic.num.partitions=1",
                        "group.initial.rebalance.delay.ms=0",
                        ""));
    }

    /** A UUID in the form that Kafka prints it. */
    private static String clusterId() {
        UUID id = UUID.nameUUIDFromBytes(new byte[] {1});
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void run(String main, String... arguments) throws IOException {
        Process process = java(main, arguments).start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(main + " failed: " + Files.readString(folder.resolve("servers.log")));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder java(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("servers.log").toFile()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        broker.destroyForcibly();
        database.close();
    }
}
