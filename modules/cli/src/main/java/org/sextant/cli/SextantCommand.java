package org.sextant.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The entry to every command. */
@Command(
        name = "sextant",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = BuildVersion.class,
        usageHelpAutoWidth = true,
        description = {
            "Reads a patient's own oncology records and says where they stand: every fact found, with its place on the"
                    + " page; what is missing; where the records disagree; what published evidence says about the"
                    + " decision ahead; and the questions to bring to the care team.",
            "It informs a conversation with a care team. It gives no medical advice."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, and something needs your attention (a file that could not be read, a check that failed)",
            "2:the command was not understood",
            "3:Sextant itself failed"
        },
        subcommands = {
            ServeCommand.class,
            GuideCommand.class,
            AskCommand.class,
            ExtractCommand.class,
            CorrectCommand.class,
            PackCommand.class,
            ReevaluateCommand.class,
            WorkCommand.class,
            ValidateCommand.class
        })
public final class SextantCommand {

    private static final String QUIET_LOGGING = "logback-command.xml";

    private SextantCommand() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String... args) {
        if (args.length == 0 || !args[0].equals("serve")) {
            System.setProperty("logback.configurationFile", QUIET_LOGGING);
        }
        System.exit(run(args));
    }

    /** Runs a command; the exit code is one of those the help lists. Output is UTF-8 wherever it runs. */
    static int run(String... args) {
        return new CommandLine(new SextantCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsArePositionalParams(args.length > 0 && args[0].equals("serve"))
                .setExecutionExceptionHandler(Failures::explain)
                .execute(args);
    }
}
