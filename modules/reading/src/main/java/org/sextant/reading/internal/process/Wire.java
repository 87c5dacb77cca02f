package org.sextant.reading.internal.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Box;
import org.sextant.model.DocumentId;
import org.sextant.model.Forms;
import org.sextant.model.Page;
import org.sextant.model.PlacedRun;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;
import org.sextant.reading.internal.FileRequest;
import org.sextant.reading.internal.ReadFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What parent and reader process say to each other over the child's standard streams: a request is a document's id,
 * bytes and terms, and the page that is to be drawn where it is not to be read; the answer is the file as read, or the
 * picture, after any number of notes that a page is done. Words go as the model's
 * neutral form in JSON, places in binary columns. Every part goes ahead with its length; the parent believes no length
 * beyond its limits.
 */
public final class Wire {

    /** What a child says once it can take requests. */
    public static final int READY = 0x5E;

    /** A document to read, or to draw a page of. */
    public static final class Request {

        private final DocumentId id;
        private final byte[] content;
        private final FileRequest terms;
        private final @Nullable PageView view;

        private Request(DocumentId id, byte[] content, FileRequest terms, @Nullable PageView view) {
            this.id = id;
            this.content = content;
            this.terms = terms;
            this.view = view;
        }

        /** A document to read, its bytes and how they are to be read. */
        public static Request toRead(DocumentId id, byte[] content, FileRequest terms) {
            return new Request(id, content, terms, null);
        }

        /** A document of which one page is to be drawn. */
        public static Request toDraw(DocumentId id, byte[] content, FileRequest terms, PageView view) {
            return new Request(id, content, terms, view);
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

        /** What is to be drawn of it; nothing where it is to be read. */
        public Optional<PageView> findView() {
            return Optional.ofNullable(view);
        }
    }

    private static final int ANSWER = 0xA5;
    private static final int PICTURE = 0xA6;
    private static final int PROGRESS = 0x50;

    /** More than any picture of the pixels that are drawn at most. */
    private static final int PICTURE_BYTES = 64 << 20;

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
        out.writeBoolean(request.view != null);
        if (request.view != null) {
            writeForm(out, request.view);
        }
        out.writeInt(request.content().length);
        out.write(request.content());
        out.flush();
    }

    /** Takes a document. */
    public static Request readRequest(DataInputStream in) throws IOException {
        DocumentId id = new DocumentId(in.readUTF());
        FileRequest terms = readForm(in, FileRequest.class, FORM_BYTES_BESIDE_TEXT);
        PageView view = in.readBoolean() ? readForm(in, PageView.class, FORM_BYTES_BESIDE_TEXT) : null;
        byte[] content = new byte[in.readInt()];
        in.readFully(content);
        return new Request(id, content, terms, view);
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
        awaitFrame(in, ANSWER, progress);
        long most = (long) maxCharacters * FORM_BYTES_PER_CHARACTER + FORM_BYTES_BESIDE_TEXT;
        ReadFile bare = readForm(in, ReadFile.class, (int) Math.min(most, Integer.MAX_VALUE - 8));
        checked(bare.text().length(), maxCharacters);
        List<Page> pages = new ArrayList<>();
        for (Page page : bare.pages()) {
            pages.add(withRuns(page, readRuns(in, bare.text().length())));
        }
        return withPages(bare, pages);
    }

    /** Sends a picture, or that there is none. */
    public static void writePicture(DataOutputStream out, Optional<PagePicture> answer) throws IOException {
        out.write(PICTURE);
        out.writeBoolean(answer.isPresent());
        if (answer.isPresent()) {
            writeForm(out, answer.get().part());
            out.writeInt(answer.get().png().length);
            out.write(answer.get().png());
        }
        out.flush();
    }

    /** The picture, if there is one. */
    public static Optional<PagePicture> readPicture(DataInputStream in, IntConsumer progress) throws IOException {
        awaitFrame(in, PICTURE, progress);
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        Box part = readForm(in, Box.class, FORM_BYTES_BESIDE_TEXT);
        byte[] png = new byte[checked(in.readInt(), PICTURE_BYTES)];
        in.readFully(png);
        return Optional.of(new PagePicture(png, part));
    }

    private static void awaitFrame(DataInputStream in, int kind, IntConsumer progress) throws IOException {
        int frame = in.read();
        while (frame == PROGRESS) {
            progress.accept(in.readInt());
            frame = in.read();
        }
        if (frame != kind) {
            throw new IOException("what stands on the wire is no answer to what was asked");
        }
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
