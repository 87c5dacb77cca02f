package org.sextant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.pipeline.OpenRooms;
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
            interactive = true,
            prompt = "Password of the documents that are protected: ",
            description = "ask at the terminal for the password of documents that are protected by one")
    private @Nullable String asked;

    @Option(names = "--more-room", description = "let a document use four times the memory and time")
    private boolean moreRoom;

    /**
     * One patient's files as they were read.
     *
     * @param texts their texts, in the order of the files
     * @param names the file of each document; of two with the same bytes the first
     */
    record ReadFiles(List<DocumentText> texts, Map<DocumentId, Path> names) {}

    /** The texts of all files, read side by side. */
    ReadFiles readAll(OpenRooms rooms, List<Path> files) {
        List<DocumentText> texts =
                files.parallelStream().map(file -> read(rooms, file)).toList();
        Map<DocumentId, Path> names = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            names.putIfAbsent(texts.get(i).id(), files.get(i));
        }
        return new ReadFiles(texts, names);
    }

    /** The file's text; a document that asks for its password gets it, where one was given. */
    DocumentText read(OpenRooms rooms, Path file) {
        byte[] content = RecordFiles.read(file);
        DocumentId id = DocumentId.of(content);
        ReadingRequest named = ReadingRequest.PLAIN.named(String.valueOf(file.getFileName()));
        ReadingRequest request = moreRoom ? named.withMoreRoom() : named;
        DocumentText text = rooms.walk().readDocument(id, content, request);
        return isLocked(text)
                ? findPassword()
                        .map(password -> rooms.walk().readDocument(id, content, request.withPassword(password)))
                        .orElse(text)
                : text;
    }

    private static boolean isLocked(DocumentText text) {
        return text.text().isBlank() && text.issues().stream().anyMatch(issue -> issue.kind() == IssueKind.ENCRYPTED);
    }

    private Optional<String> findPassword() {
        return passwordFile == null ? Optional.ofNullable(asked) : Optional.of(firstLine(passwordFile));
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw UserProblem.usage("The password file cannot be opened. Check the path and that you may read it.");
        }
    }
}
