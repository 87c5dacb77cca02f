package org.sextant.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.CaseResult;
import org.sextant.guidance.RowCoverage;
import org.sextant.guidance.RulePacks;
import org.sextant.model.PackId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sextant pack}: what the maintainers of rule packs need. */
@Command(
        name = "pack",
        description = "Lists, checks, tests, compares and prints rule packs, and begins new ones.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  sextant pack list",
            "  sextant pack lint --rules rules",
            "  sextant pack test --rules rules",
            "  sextant pack diff old-rules rules"
        })
final class PackCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say which: pack list, lint, test, coverage, diff, book or new.");
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
            description = {
                "Reports every problem of the packs of a folder at once; where there is none, notes rows that can never",
                "speak and rows that may speak for and against at once, with which packs may be used all the same."
            },
            footerHeading = "%nExample:%n",
            footer = "  sextant pack lint --rules rules")
    int lint(
            @Option(names = "--rules", paramLabel = "DIR", required = true, description = "a folder of rule packs")
                    Path rules) {
        List<String> problems = RulePacks.lint(rules);
        problems.forEach(out()::println);
        if (problems.isEmpty()) {
            RulePacks.load(rules).overlaps().forEach(overlap -> out().println("note: " + overlap));
        }
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

    @Command(
            name = "coverage",
            description = "Says which rows no golden case shows speaking, failing, open, or at a limit they test.",
            footerHeading = "%nExample:%n",
            footer = "  sextant pack coverage --rules rules")
    int coverage(
            @Option(
                            names = "--rules",
                            paramLabel = "DIR",
                            description = "a folder of rule packs; the built-in, if not given")
                    @Nullable
                    Path rules) {
        List<RowCoverage> rows = Rooms.packs(rules).coverage();
        long uncovered = rows.stream().filter(row -> !row.missing().isEmpty()).count();
        for (RowCoverage row : rows) {
            row.missing().forEach(missing -> out().println(row.pack().name() + " " + row.row() + ": " + missing));
        }
        out().println(rows.size() - uncovered + " of " + rows.size() + " rows are covered.");
        return uncovered == 0 ? Failures.DONE : Failures.ATTENTION;
    }

    @Command(
            name = "diff",
            description = {
                "Compares the packs of two folders: inputs, rules, rows, precedence, texts, citations, and every golden"
                        + " case whose answer changes, with the rules that say so."
            },
            footerHeading = "%nExample:%n",
            footer = "  sextant pack diff old-rules rules")
    int diff(
            @Parameters(index = "0", paramLabel = "OLD", description = "a folder of rule packs") Path before,
            @Parameters(index = "1", paramLabel = "NEW", description = "a folder of rule packs") Path after) {
        List<String> lines = RulePacks.load(before).diff(RulePacks.load(after));
        lines.forEach(out()::println);
        out().println(lines.isEmpty() ? "No difference." : lines.size() + " lines of difference.");
        return Failures.DONE;
    }

    @Command(
            name = "book",
            description = "Prints a pack as a page (HTML) that a clinician can read and sign.",
            footerHeading = "%nExample:%n",
            footer = "  sextant pack book kidney > kidney.html")
    int book(
            @Option(
                            names = "--rules",
                            paramLabel = "DIR",
                            description = "a folder of rule packs; the built-in, if not given")
                    @Nullable
                    Path rules,
            @Parameters(paramLabel = "NAME", description = "the pack's name, as 'pack list' prints it") String name) {
        out().print(Rooms.packs(rules)
                .book(name)
                .orElseThrow(() ->
                        UserProblem.usage("There is no pack '" + name + "'. 'sextant pack list' prints the names.")));
        out().flush();
        return Failures.DONE;
    }

    @Command(
            name = "new",
            description = "Begins a pack: a draft without problems, with one row, one text and three cases.",
            footerHeading = "%nExample:%n",
            footer = "  sextant pack new breast --rules rules")
    int create(
            @Option(names = "--rules", paramLabel = "DIR", required = true, description = "a folder of rule packs")
                    Path rules,
            @Parameters(paramLabel = "NAME", description = "the pack's name: small letters, digits and '-'")
                    String name) {
        out().println("Written: " + RulePacks.create(rules, name));
        return Failures.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
