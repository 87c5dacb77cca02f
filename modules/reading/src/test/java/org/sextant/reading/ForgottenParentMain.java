package org.sextant.reading;

import java.nio.charset.StandardCharsets;
import org.sextant.model.DocumentId;

/** A parent that opens a reader, prints the ids of its child processes and is then killed by the test. */
final class ForgottenParentMain {

    private ForgottenParentMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        RecordReader reader = RecordReader.start(ReadingLimits.defaults());
        byte[] note = "A short note.".getBytes(StandardCharsets.UTF_8);
        reader.read(DocumentId.of(note), note);
        reader.listProcessIds().forEach(System.out::println);
        System.out.flush();
        Thread.sleep(Long.MAX_VALUE);
    }
}
