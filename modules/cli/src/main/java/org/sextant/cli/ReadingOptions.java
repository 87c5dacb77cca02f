package org.sextant.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.reading.ReadingRequest;
import picocli.CommandLine.Option;

/** How the files of a command are read: by their names, with a password where one is asked for, with more room. */
final class ReadingOptions {

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "a file whose first line opens documents that are protected by a password")
    private @Nullable Path passwordFile;

    @Option(
            names = "--ask-password",
            description = "ask at the terminal for the password of each document that is protected by one")
    private boolean ask;

    @Option(names = "--more-room", description = "let a document use four times the memory and time")
    private boolean moreRoom;

    /** The file's text; a document that asks for its password gets it, where one was given. */
    DocumentText read(Rooms rooms, Path file) {
        byte[] content = RecordFiles.read(file);
        DocumentId id = DocumentId.of(content);
        ReadingRequest named = ReadingRequest.PLAIN.named(String.valueOf(file.getFileName()));
        ReadingRequest request = moreRoom ? named.withMoreRoom() : named;
        DocumentText text = rooms.walk().readDocument(id, content, request);
        return isLocked(text)
                ? findPassword(file)
                        .map(password -> rooms.walk().readDocument(id, content, request.withPassword(password)))
                        .orElse(text)
                : text;
    }

    private static boolean isLocked(DocumentText text) {
        return text.text().isBlank() && text.issues().stream().anyMatch(issue -> issue.kind() == IssueKind.ENCRYPTED);
    }

    private Optional<String> findPassword(Path file) {
        if (passwordFile != null) {
            return Optional.of(firstLine(passwordFile));
        }
        return ask ? askFor(file) : Optional.empty();
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw UserProblem.usage("The password file cannot be opened. Check the path and that you may read it.");
        }
    }

    /** One question at a time, though files are read side by side. */
    private static synchronized Optional<String> askFor(Path file) {
        Console console = System.console();
        if (console == null) {
            throw UserProblem.usage("There is no terminal to ask at. Give --password-file instead.");
        }
        return Optional.ofNullable(console.readPassword("Password of %s: ", file.getFileName()))
                .map(String::new);
    }
}
