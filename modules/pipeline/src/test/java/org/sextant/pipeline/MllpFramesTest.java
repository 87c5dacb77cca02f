package org.sextant.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sextant.testkit.Mutations;

/** Whatever comes over a connection is messages, or the end of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpFramesTest {

    private static final int ROUNDS = 400;
    private static final MllpSettings SETTINGS = MllpSettings.ofPort(0);
    private static final String FRAMES = "\u000BMSH|^~\\&|A|B\rPID|1\r\u001C\r\u000BMSH|^~\\&|C|D\r\u001C\r";

    @Test
    @Timeout(60)
    void frames_that_were_damaged_give_messages_or_end_the_connection() throws IOException {
        Mutations mutations = new Mutations(20261127);
        byte[] whole = FRAMES.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(messages(whole)).hasSize(2);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = round % 2 == 0
                    ? mutations.garble(FRAMES, "\u000B\u001C\r").getBytes(StandardCharsets.ISO_8859_1)
                    : mutations.mutate(whole, List.of(whole));
            for (byte[] message : messages(damaged)) {
                assertThat(message).as("round %d", round).doesNotContain(0x0B);
            }
        }
    }

    /** The messages that come before the connection ends or is given up. */
    private static List<byte[]> messages(byte[] sent) throws IOException {
        List<byte[]> messages = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket sender = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket receiver = server.accept()) {
            sender.getOutputStream().write(sent);
            sender.shutdownOutput();
            MllpFrames frames = new MllpFrames(receiver, SETTINGS);
            for (Optional<byte[]> next = frames.next(); next.isPresent(); next = frames.next()) {
                messages.add(next.get());
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("message");
        }
        return messages;
    }
}
