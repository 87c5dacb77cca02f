package org.sextant.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry to every command. */
@Command(
        name = "sextant",
        mixinStandardHelpOptions = true,
        description = "Reads oncology records and says where they stand.")
public final class SextantCommand {

    public static void main(String... args) {
        System.exit(new CommandLine(new SextantCommand()).execute(args));
    }
}
