package org.sextant.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sextant.model.PackId;
import org.sextant.pipeline.OpenRooms;
import org.sextant.pipeline.Pipeline;
import org.sextant.pipeline.PipelineSettings;
import org.sextant.server.settings.DataProperties;
import org.sextant.store.Reevaluation;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant reevaluate}: holds every stored case against a pack and keeps what changed. */
@Command(
        name = "reevaluate",
        description = {
            "Holds every stored case against a rule pack again and stores what changed.",
            "Interrupted, it resumes at its cursor when it is run again on the same day."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant reevaluate kidney/2026.1",
            "  sextant reevaluate kidney/2026.2 --rules rules --data-dir /srv/sextant",
            "  sextant reevaluate kidney/2026.1 --store-url jdbc:postgresql://localhost/sextant --store-user sextant"
        })
final class ReevaluateCommand implements Callable<Integer> {

    private static final long PAUSE_MILLIS = 200;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PACK",
            description = "the pack and its version, as `pack list` prints them: kidney/2026.1")
    private String packName = "";

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "a folder of rule packs to use instead of the built-in")
    private @Nullable Path rules;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.sextant",
            description = "where `serve` keeps its data (default: ~/.sextant); `serve` must not be running on it")
    private Path dataDir = Path.of("");

    @Option(names = "--store-url", paramLabel = "URL", description = "a PostgreSQL database instead of the data folder")
    private @Nullable String storeUrl;

    @Option(names = "--store-user", paramLabel = "USER", defaultValue = "sextant", description = "its user")
    private String storeUser = "sextant";

    @Option(
            names = "--store-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:SEXTANT_STORE_PASSWORD}",
            description = "its password; better given by the environment variable SEXTANT_STORE_PASSWORD")
    private @Nullable String storePassword;

    @Override
    public Integer call() throws InterruptedException {
        try (OpenRooms rooms = Rooms.open(rules);
                Store store = Store.open(storeSettings());
                Pipeline pipeline = Pipeline.start(
                        PipelineSettings.defaults(), store, rooms.walk(), Clock.system(ZoneId.systemDefault()))) {
            PackId pack = pack(rooms.walk().activePacks());
            Progress.begins(System.err, "Re-evaluating every stored case with " + pack);
            Reevaluation state = watch(pipeline, pipeline.reevaluate(pack));
            PrintWriter out = spec.commandLine().getOut();
            out.println(state.cases() + " cases, " + state.changed() + " changed, " + state.failed() + " failed.");
            return state.failed() == 0 ? Failures.DONE : Failures.ATTENTION;
        }
    }

    private static Reevaluation watch(Pipeline pipeline, Reevaluation begun) throws InterruptedException {
        Progress progress = new Progress(System.err, "cases");
        Reevaluation state = begun;
        while (!state.done()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            state = pipeline.findReevaluation(begun.id()).orElse(state);
            progress.reached(state.cases());
        }
        progress.end();
        return state;
    }

    private PackId pack(List<PackId> packs) {
        return packs.stream()
                .filter(pack -> (pack.name() + "/" + pack.version()).equals(packName))
                .findFirst()
                .orElseThrow(() -> UserProblem.usage(
                        "There is no active pack " + packName + ". `sextant pack list` prints those there are."));
    }

    private StoreSettings storeSettings() {
        return storeUrl == null
                ? StoreSettings.ofFolder(new DataProperties(dataDir).storeFolder())
                : StoreSettings.ofPostgres(storeUrl, storeUser, storePassword == null ? "" : storePassword);
    }
}
