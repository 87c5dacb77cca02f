package org.sextant.cli;

import java.io.PrintWriter;
import org.sextant.guidance.PackException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence and an exit code; the one edge of the command line. */
final class Failures {

    static final int DONE = 0;
    static final int ATTENTION = 1;
    private static final int FAILED = 3;

    private Failures() {}

    /** Exceptions may quote what they choked on, so only their kind is printed (invariant 6). */
    static int explain(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof PackException problems) {
            err.println("The rule packs cannot be used:");
            err.println(problems.getMessage());
            return ATTENTION;
        }
        if (failure instanceof UserProblem problem) {
            err.println(problem.getMessage());
            return problem.exitCode();
        }
        err.println("Sextant failed (" + kinds(failure) + "). Nothing was changed. Please run it again; if it fails"
                + " again, report this line.");
        return FAILED;
    }

    private static String kinds(Throwable failure) {
        StringBuilder kinds = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            kinds.append(kinds.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            kinds.append(trace.length == 0 ? "" : " at " + trace[0]);
        }
        return kinds.toString();
    }
}
