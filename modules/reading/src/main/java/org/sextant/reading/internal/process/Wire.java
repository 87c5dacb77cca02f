package org.sextant.reading.internal.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.sextant.model.Box;
import org.sextant.model.DocumentId;
import org.sextant.model.Forms;
import org.sextant.model.Page;
import org.sextant.model.PlacedRun;
import org.sextant.reading.internal.FileRequest;
import org.sextant.reading.internal.ReadFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What parent and reader process say to each other over the child's standard streams: a request is a document's id,
 * bytes and terms; the answer is the file as read, after any number of notes that a page is done. Words go as the model's
 * neutral form in JSON, places in binary columns. Every part goes ahead with its length; the parent believes no length
 * beyond its limits.
 */
public final class Wire {

    /** What a child says once it can take requests. */
    public static final int READY = 0x5E;

    /** A document to read. */
    public static final class Request {

        private final DocumentId id;
        private final byte[] content;
        private final FileRequest terms;

        /** A document, its bytes and how they are to be read. */
        public Request(DocumentId id, byte[] content, FileRequest terms) {
            this.id = id;
            this.content = content;
            this.terms = terms;
        }

        /** The document's content hash. */
        public DocumentId id() {
            return id;
        }

        /** Its bytes, not copied. */
        public byte[] content() {
            return content;
        }

        /** How it is to be read. */
        public FileRequest terms() {
            return terms;
        }
    }

    private static final int ANSWER = 0xA5;
    private static final int PROGRESS = 0x50;

    /** Beside its text a file has names, codes and paths. */
    private static final int FORM_BYTES_BESIDE_TEXT = 64 << 20;

    private static final int FORM_BYTES_PER_CHARACTER = 6;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> FORM = new TypeReference<>() {};

    private Wire() {}

    /** Sends a document. */
    public static void writeRequest(DataOutputStream out, Request request) throws IOException {
        out.writeUTF(request.id().value());
        writeForm(out, request.terms());
        out.writeInt(request.content().length);
        out.write(request.content());
        out.flush();
    }

    /** Takes a document. */
    public static Request readRequest(DataInputStream in) throws IOException {
        DocumentId id = new DocumentId(in.readUTF());
        FileRequest terms = readForm(in, FileRequest.class, FORM_BYTES_BESIDE_TEXT);
        byte[] content = new byte[in.readInt()];
        in.readFully(content);
        return new Request(id, content, terms);
    }

    /** Says that a page is done. */
    public static void writeProgress(DataOutputStream out, int page) throws IOException {
        out.write(PROGRESS);
        out.writeInt(page);
        out.flush();
    }

    /** Sends a file as read. */
    public static void writeAnswer(DataOutputStream out, ReadFile answer) throws IOException {
        out.write(ANSWER);
        writeForm(
                out,
                withPages(
                        answer,
                        answer.pages().stream()
                                .map(page -> withRuns(page, List.of()))
                                .toList()));
        for (Page page : answer.pages()) {
            writeRuns(out, page.runs());
        }
        out.flush();
    }

    /** The file as read, refused with an exception where the answer is not well formed. */
    public static ReadFile readAnswer(DataInputStream in, int maxCharacters, IntConsumer progress) throws IOException {
        int frame = in.read();
        while (frame == PROGRESS) {
            progress.accept(in.readInt());
            frame = in.read();
        }
        if (frame != ANSWER) {
            throw new IOException("what stands on the wire is no answer");
        }
        long most = (long) maxCharacters * FORM_BYTES_PER_CHARACTER + FORM_BYTES_BESIDE_TEXT;
        ReadFile bare = readForm(in, ReadFile.class, (int) Math.min(most, Integer.MAX_VALUE - 8));
        checked(bare.text().length(), maxCharacters);
        List<Page> pages = new ArrayList<>();
        for (Page page : bare.pages()) {
            pages.add(withRuns(page, readRuns(in, bare.text().length())));
        }
        return withPages(bare, pages);
    }

    private static void writeForm(DataOutputStream out, Record value) throws IOException {
        byte[] form = JSON.writeValueAsBytes(Forms.of(value));
        out.writeInt(form.length);
        out.write(form);
    }

    private static <R extends Record> R readForm(DataInputStream in, Class<R> type, int most) throws IOException {
        byte[] form = new byte[checked(in.readInt(), most)];
        in.readFully(form);
        try {
            return Forms.read(type, JSON.readValue(form, FORM));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("what stands on the wire is no " + type.getSimpleName(), e);
        }
    }

    private static ReadFile withPages(ReadFile file, List<Page> pages) {
        return new ReadFile(
                file.mediaType(),
                file.text(),
                pages,
                file.parts(),
                file.entries(),
                file.wholes(),
                file.lines(),
                file.issues());
    }

    private static Page withRuns(Page page, List<PlacedRun> runs) {
        return new Page(page.number(), page.begin(), page.end(), page.size(), runs);
    }

    private static void writeRuns(DataOutputStream out, List<PlacedRun> runs) throws IOException {
        out.writeInt(runs.size());
        for (PlacedRun run : runs) {
            out.writeInt(run.begin());
            out.writeShort(run.end() - run.begin());
            out.writeFloat((float) run.box().x());
            out.writeFloat((float) run.box().y());
            out.writeFloat((float) run.box().width());
            out.writeFloat((float) run.box().height());
            out.writeFloat((float) run.confidence());
        }
    }

    private static List<PlacedRun> readRuns(DataInputStream in, int length) throws IOException {
        int count = checked(in.readInt(), length);
        List<PlacedRun> runs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int begin = in.readInt();
            int end = checked(begin + in.readUnsignedShort(), length);
            Box box = new Box(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
            runs.add(new PlacedRun(begin, end, box, in.readFloat()));
        }
        return runs;
    }

    private static int checked(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("a length on the wire is out of bounds");
        }
        return count;
    }
}
