package org.sextant.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.sextant.pipeline.BrokersUnreachableException;
import org.sextant.pipeline.OpenRooms;
import org.sextant.pipeline.Pipeline;
import org.sextant.pipeline.PipelineSettings;
import org.sextant.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sextant work}: one more process beside {@code serve} on the same database, without pages. */
@Command(
        name = "work",
        description = {
            "Works beside `serve` on the same PostgreSQL database, without pages: on records that wait, and on ranges of cases"
                    + " that are re-evaluated. Any number of workers may join and leave; what one leaves undone another takes up.",
            "With Kafka it is rung for work at once; without, it looks every few seconds. Stop it with Ctrl-C."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant work --store-url jdbc:postgresql://db/sextant --store-user sextant",
            "  sextant work --store-url jdbc:postgresql://db/sextant --kafka-brokers broker:9092 --name worker-2"
        })
final class WorkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Option(
            names = "--kafka-brokers",
            paramLabel = "HOST:PORT,...",
            description = "the brokers that `serve` uses; without them records are left to `serve`")
    private @Nullable String kafkaBrokers;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "the name of this process, different from that of every other (default: by its process id)")
    private String name = "worker-" + ProcessHandle.current().pid();

    @Override
    public Integer call() throws InterruptedException {
        if (!where.isShared()) {
            throw UserProblem.usage(
                    "A worker shares its database with `serve`: give it as --store-url jdbc:postgresql://...");
        }
        PipelineSettings alone = PipelineSettings.defaults().withWorker(name);
        PipelineSettings settings = kafkaBrokers == null ? alone : alone.withKafka(kafkaBrokers, name);
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Progress.begins(System.err, "Starting " + name);
        try (Store store = where.open();
                OpenRooms rooms = Rooms.open(null);
                Pipeline pipeline =
                        Pipeline.start(settings, store, rooms.walk(), Clock.system(ZoneId.systemDefault()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, ended)));
            spec.commandLine()
                    .getOut()
                    .println(name + " is ready; in use: " + pipeline.releases().listActive());
            stop.await();
        } catch (BrokersUnreachableException e) {
            throw UserProblem.usage(
                    "The brokers of --kafka-brokers do not answer. Check that they run and their addresses; without"
                            + " Kafka, leave the option out.");
        } finally {
            ended.countDown();
        }
        return Failures.DONE;
    }

    /** The process ends when its hooks have; what runs is finished first. */
    private static void stopAndWait(CountDownLatch stop, CountDownLatch ended) {
        stop.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
