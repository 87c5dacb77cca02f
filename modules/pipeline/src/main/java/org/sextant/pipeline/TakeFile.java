package org.sextant.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.sextant.model.CaseId;
import org.sextant.model.IssueKind;
import org.sextant.store.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a file of {@code <inbox>/<case id>/} and moves it to {@code done} beside it; or to {@code refused}, with a text
 * beside it that says why, where the folder is no case id or the file is empty or too large. A file that could not be
 * stored stays for the next look; one that was stored and not moved before a kill gives the same receipt then. File names
 * are patient data: none is logged.
 */
final class TakeFile implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(TakeFile.class);
    private static final int HASH_DIGITS = 12;

    private final Receiver receiver;
    private final long maxBytes;

    TakeFile(Receiver receiver, long maxBytes) {
        this.receiver = receiver;
        this.maxBytes = maxBytes;
    }

    @Override
    public void process(Exchange exchange) throws IOException, InvalidPayloadException {
        Path file = exchange.getMessage().getMandatoryBody(File.class).toPath();
        take(file);
    }

    private void take(Path file) throws IOException {
        String folder = file.getName(file.getNameCount() - 2).toString();
        Optional<String> refusal = findRefusal(folder, Files.size(file));
        if (refusal.isPresent()) {
            LOG.warn("a file of the inbox was refused; the text beside it says why");
            refuse(file, refusal.get());
            return;
        }
        byte[] content = Files.readAllBytes(file);
        Receipt receipt = receiver.receive(new CaseId(folder), content, FileName.intake(nameOf(file)));
        String hash = receipt.document().value();
        move(file, "done", hash.substring(hash.length() - HASH_DIGITS));
    }

    private Optional<String> findRefusal(String folder, long bytes) {
        if (!isCaseId(folder)) {
            return Optional.of(
                    "The folder of this file is not the id of a case. Put the file into a folder named after its"
                            + " case: letters, digits, dots, underscores and hyphens.");
        }
        if (bytes > maxBytes) {
            return Optional.of(IssueKind.TOO_LARGE.sentence());
        }
        return bytes == 0 ? Optional.of(IssueKind.EMPTY.sentence()) : Optional.empty();
    }

    private static void refuse(Path file, String sentence) throws IOException {
        Path refused = move(file, "refused", Long.toString(Files.size(file)));
        Files.writeString(refused.resolveSibling(nameOf(refused) + ".txt"), sentence + System.lineSeparator());
    }

    private static boolean isCaseId(String folder) {
        try {
            return !new CaseId(folder).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The mark before the name keeps two files of one name apart. */
    private static Path move(Path file, String folder, String mark) throws IOException {
        Path target = Files.createDirectories(file.resolveSibling(folder));
        return Files.move(file, target.resolve(mark + "-" + nameOf(file)), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
