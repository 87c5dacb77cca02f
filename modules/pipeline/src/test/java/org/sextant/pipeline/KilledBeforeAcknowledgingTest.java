package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

/** Killed between storing a message and answering: the sender sends it again, and there is one document. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledBeforeAcknowledgingTest {

    private static final String MESSAGE = "MSH|^~\\&|LAB|NORTH|SEX|HERE|20260301||ORU^R01|K1|P|2.5.1\r"
            + "PID|1||4711^^^NORTH^MR\rOBX|1|NM|718-7||9.1|g/dL\r";

    @TempDir
    Path folder;

    @Test
    void a_message_that_was_stored_and_not_acknowledged_is_one_document_when_it_comes_again() throws Exception {
        StoreSettings settings = StoreSettings.ofFolder(folder);
        try (ChildWalker dying = ChildWalker.start(settings.url(), settings.user(), "-", "mllp")) {
            String port = dying.getAnswer("listening");
            assertThat(send(port)).as("no answer").isEmpty();
            assertThat(dying.awaitExit()).isEqualTo(137);
        }
        try (ChildWalker living = ChildWalker.start(settings.url(), settings.user(), "-", "mllp:answers")) {
            assertThat(send(living.getAnswer("listening"))).contains("MSA|AA|K1");
            living.order("exit");
            assertThat(living.awaitExit()).isZero();
        }
        try (Store store = Store.open(settings)) {
            assertThat(store.cases().list()).hasSize(1);
            assertThat(store.jobs().list(store.cases().list().get(0))).hasSize(1);
        }
    }

    private static String send(String port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(port))) {
            socket.getOutputStream().write(("\u000b" + MESSAGE + "\u001c\r").getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            for (int read = socket.getInputStream().read();
                    read >= 0 && read != 0x1C;
                    read = socket.getInputStream().read()) {
                answer.append((char) read);
            }
            return answer.toString();
        } catch (java.net.SocketException e) {
            return "";
        }
    }
}
