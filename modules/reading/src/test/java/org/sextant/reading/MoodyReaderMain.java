package org.sextant.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sextant.reading.internal.FileParser;
import org.sextant.reading.internal.process.Wire;

/** A reader process that misbehaves when a document's first word tells it to. */
final class MoodyReaderMain {

    static final String HANG = "HANG";
    static final String BLOAT = "BLOAT";
    static final String DIE = "DIE";
    static final String BABBLE = "BABBLE";

    private MoodyReaderMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        FileParser parser = new FileParser();
        out.write(Wire.READY);
        out.flush();
        while (true) {
            Wire.Request request = Wire.readRequest(in);
            switch (new String(request.content(), StandardCharsets.UTF_8).split(" ")[0]) {
                case HANG -> Thread.sleep(Long.MAX_VALUE);
                case BLOAT -> bloat();
                case DIE -> Runtime.getRuntime().halt(9);
                case BABBLE -> {
                    out.write("not an answer at all, only words ".repeat(100).getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
                default ->
                    Wire.writeAnswer(out, parser.parse(request.id(), request.content(), request.terms(), page -> {}));
            }
        }
    }

    private static void bloat() {
        List<byte[]> hoard = new ArrayList<>();
        while (hoard.size() < Integer.MAX_VALUE) {
            hoard.add(new byte[1 << 20]);
        }
    }
}
