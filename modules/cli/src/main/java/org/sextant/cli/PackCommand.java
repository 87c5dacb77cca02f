package org.sextant.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.CaseResult;
import org.sextant.guidance.RulePacks;
import org.sextant.model.PackId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sextant pack}: what the maintainers of rule packs need. */
@Command(
        name = "pack",
        description = "Lists, checks and tests rule packs.",
        footerHeading = "%nExamples:%n",
        footer = {"  sextant pack list", "  sextant pack lint --rules rules", "  sextant pack test --rules rules"})
final class PackCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: pack list, pack lint or pack test.");
    }

    @Command(
            name = "list",
            description = "Prints the packs with their content hashes.",
            footerHeading = "%nExample:%n",
            footer = "  sextant pack list")
    int list(
            @Option(
                            names = "--rules",
                            paramLabel = "DIR",
                            description = "a folder of rule packs; the built-in, if not given")
                    @Nullable
                    Path rules) {
        for (PackId pack : Rooms.packs(rules).list()) {
            out().println(pack.name() + " " + pack.version() + " " + pack.hash());
        }
        return Failures.DONE;
    }

    @Command(
            name = "lint",
            description = "Reports every problem of the packs of a folder at once.",
            footerHeading = "%nExample:%n",
            footer = "  sextant pack lint --rules rules")
    int lint(
            @Option(names = "--rules", paramLabel = "DIR", required = true, description = "a folder of rule packs")
                    Path rules) {
        List<String> problems = RulePacks.lint(rules);
        problems.forEach(out()::println);
        out().println(problems.isEmpty() ? "No problems." : problems.size() + " problems.");
        return problems.isEmpty() ? Failures.DONE : Failures.ATTENTION;
    }

    @Command(
            name = "test",
            description = "Runs the golden cases of the packs.",
            footerHeading = "%nExample:%n",
            footer = "  sextant pack test --rules rules")
    int test(
            @Option(
                            names = "--rules",
                            paramLabel = "DIR",
                            description = "a folder of rule packs; the built-in, if not given")
                    @Nullable
                    Path rules) {
        List<CaseResult> results = Rooms.packs(rules).test();
        long failed = results.stream().filter(result -> !result.isPassed()).count();
        for (CaseResult result : results) {
            result.failures().forEach(failure -> out().println(result.caseId() + ": " + failure));
        }
        out().println(results.size() - failed + " cases passed, " + failed + " failed.");
        return failed == 0 ? Failures.DONE : Failures.ATTENTION;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
