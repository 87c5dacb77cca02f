package org.sextant.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.sextant.server.ServerAddress;
import org.sextant.server.SextantServer;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant serve}: pages and APIs on loopback. */
@Command(
        name = "serve",
        description = {
            "Serves the pages and APIs on this machine and prints the address and a code to sign in with, once.",
            "Everything stays on this machine. Stop it with Ctrl-C; what was received is finished at the next start."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant serve",
            "  sextant serve --demo                                  (invented patients and a short tour)",
            "  sextant serve --port 9000 --data-dir /srv/sextant",
            "  sextant serve --sextant.store.url=jdbc:postgresql://localhost/sextant"
                    + " --sextant.pipeline.kafka-brokers=localhost:9092",
            "  sextant serve --sextant.pipeline.inbox=/srv/inbox     (files put into /srv/inbox/CASE/ are taken)",
            "  sextant serve --sextant.mllp.port=2575                (HL7 v2 messages are taken, on loopback)"
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "PORT", description = "the port; 0 for any that is free (default: 8321)")
    private @Nullable Integer port;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "where everything is kept (default: ~/.sextant)")
    private @Nullable Path dataDir;

    @Option(
            names = "--demo",
            description = {
                "shows invented patients and a short tour, kept apart from your own records",
                "(default for --data-dir then: ~/.sextant-demo)"
            })
    private boolean demo;

    @Parameters(
            paramLabel = "--SETTING=VALUE",
            description = "further settings by their full names; modules/server/README.md lists them")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws InterruptedException {
        List<String> arguments = new ArrayList<>(settings);
        if (port != null) {
            arguments.add("--sextant.server.port=" + port);
        }
        if (demo) {
            arguments.add("--sextant.server.demo=true");
        }
        if (dataDir != null || demo) {
            arguments.add("--sextant.data-dir=" + Objects.requireNonNullElseGet(dataDir, ServeCommand::demoDir));
        }
        Progress.begins(System.err, "Starting");
        CountDownLatch closed = new CountDownLatch(1);
        SextantServer.start(this::announce, arguments.toArray(String[]::new)).addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        closed.await();
        return Failures.DONE;
    }

    private static Path demoDir() {
        return Path.of(System.getProperty("user.home"), ".sextant-demo");
    }

    private void announce(ServerAddress address) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("Sextant is ready:  " + address.address());
        out.println("Sign in with the code  " + address.signInCode() + "  (it works once)");
        out.println("Programs send the header  Authorization: Bearer " + address.bearerToken());
        out.flush();
    }
}
