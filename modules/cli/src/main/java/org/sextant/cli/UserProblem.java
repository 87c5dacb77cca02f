package org.sextant.cli;

import picocli.CommandLine.ExitCode;

/** Something only the user can mend, said in a sentence that tells how. */
final class UserProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private UserProblem(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The command was used in a way it cannot follow. */
    static UserProblem usage(String sentence) {
        return new UserProblem(sentence, ExitCode.USAGE);
    }

    int exitCode() {
        return exitCode;
    }
}
