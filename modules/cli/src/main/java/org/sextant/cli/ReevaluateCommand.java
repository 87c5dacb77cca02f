package org.sextant.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sextant.model.PackId;
import org.sextant.pipeline.OpenRooms;
import org.sextant.pipeline.Pipeline;
import org.sextant.pipeline.PipelineSettings;
import org.sextant.store.Reevaluation;
import org.sextant.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant reevaluate}: holds every stored case against a pack that is in use and keeps what changed. */
@Command(
        name = "reevaluate",
        description = {
            "Holds every stored case against a rule pack that is in use and stores what changed, with a letter for each patient.",
            "Interrupted, it goes on where it was when it is run again on the same day. A pack comes into use by a release: see"
                    + " the page /releases of `sextant serve`."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant reevaluate kidney/2026.1",
            "  sextant reevaluate kidney/2026.1 --data-dir /srv/sextant --pace 200",
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
            names = "--pace",
            paramLabel = "N",
            description = "at most so many cases a second in each process (default: as many as it can)")
    private @Nullable Integer pace;

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Override
    public Integer call() throws InterruptedException {
        if (pace != null && pace < 1) {
            throw UserProblem.usage("--pace is a number of cases a second, at least 1.");
        }
        try (Store store = where.open();
                OpenRooms rooms = Rooms.open(rules);
                Pipeline pipeline = Pipeline.start(
                        PipelineSettings.defaults(), store, rooms.walk(), Clock.system(ZoneId.systemDefault()))) {
            PackId pack = pack(pipeline.releases().listActive());
            Reevaluation begun = pipeline.releases().reevaluate(pack);
            if (begun.isDone()) {
                System.err.println(
                        "Done already today; cases that came since were held against the pack as they came.");
            } else {
                Progress.begins(System.err, "Re-evaluating every stored case with " + pack);
            }
            store.reevaluations().setPace(begun.id(), pace);
            Reevaluation state = watch(pipeline, begun);
            PrintWriter out = spec.commandLine().getOut();
            out.println(state.cases() + " cases, " + state.changed() + " changed, " + state.failed() + " failed.");
            store.changes()
                    .count(begun.id())
                    .forEach((kind, changes) -> out.println(
                            "  " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + changes));
            return state.failed() == 0 ? Failures.DONE : Failures.ATTENTION;
        }
    }

    private static Reevaluation watch(Pipeline pipeline, Reevaluation begun) throws InterruptedException {
        Progress progress = new Progress(System.err, "cases");
        Reevaluation state = begun;
        while (!state.state().isEnded()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            state = pipeline.releases().findReevaluation(begun.id()).orElse(state);
            progress.reached(state.cases(), state.rangesDone(), state.ranges());
        }
        progress.end();
        return state;
    }

    private PackId pack(List<PackId> packs) {
        return packs.stream()
                .filter(pack -> (pack.name() + "/" + pack.version()).equals(packName))
                .findFirst()
                .orElseThrow(() -> UserProblem.usage("No pack " + packName
                        + " is in use. `sextant pack list` prints those of this build; another comes into use by a release, on"
                        + " the page /releases of `sextant serve`."));
    }
}
