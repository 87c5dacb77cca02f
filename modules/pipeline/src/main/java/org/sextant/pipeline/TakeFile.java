package org.sextant.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.sextant.model.CaseId;
import org.sextant.store.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a file of {@code <inbox>/<case id>/} and moves it to {@code .done} beside it, or to {@code .refused} where the
 * folder is no case id or the file is too large. A file that could not be stored stays for the next look. File names are
 * patient data: none is logged.
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
        if (Files.size(file) > maxBytes || !isCaseId(folder)) {
            LOG.warn("a file of the inbox was refused: larger than {} bytes, or its folder is no case id", maxBytes);
            move(file, ".refused", Long.toString(Files.size(file)));
            return;
        }
        Receipt receipt = receiver.receive(new CaseId(folder), Files.readAllBytes(file));
        String hash = receipt.document().value();
        move(file, ".done", hash.substring(hash.length() - HASH_DIGITS));
    }

    private static boolean isCaseId(String folder) {
        try {
            return !new CaseId(folder).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The mark before the name keeps two files of one name apart. */
    private static void move(Path file, String folder, String mark) throws IOException {
        Path target = Files.createDirectories(file.resolveSibling(folder));
        Files.move(file, target.resolve(mark + "-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
