package org.sextant.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sextant.model.Box;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.Page;
import org.sextant.model.PlacedRun;

/**
 * What parent and reader process say to each other over the child's standard streams: a request is a document's id and
 * bytes, the answer its text. Every part goes ahead with its length; the parent believes no length beyond its limits.
 */
final class Wire {

    /** What a child says once it can take requests. */
    static final int READY = 0x5E;

    /** A document to read. */
    static final class Request {

        private final DocumentId id;
        private final byte[] content;

        Request(DocumentId id, byte[] content) {
            this.id = id;
            this.content = content;
        }

        DocumentId id() {
            return id;
        }

        byte[] content() {
            return content;
        }
    }

    private static final int ANSWER = 0xA5;

    private static final int MAX_ISSUES = 100_000;

    private Wire() {}

    static void writeRequest(DataOutputStream out, Request request) throws IOException {
        out.writeUTF(request.id().value());
        out.writeInt(request.content().length);
        out.write(request.content());
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        DocumentId id = new DocumentId(in.readUTF());
        byte[] content = new byte[in.readInt()];
        in.readFully(content);
        return new Request(id, content);
    }

    static void writeAnswer(DataOutputStream out, DocumentText answer) throws IOException {
        out.write(ANSWER);
        out.writeUTF(answer.mediaType());
        ByteBuffer characters = ByteBuffer.allocate(answer.text().length() * Character.BYTES);
        characters.asCharBuffer().put(answer.text());
        out.writeInt(answer.text().length());
        out.write(characters.array());
        out.writeInt(answer.issues().size());
        for (Issue issue : answer.issues()) {
            out.writeUTF(issue.kind().name());
            Integer page = issue.page();
            out.writeInt(page == null ? 0 : page);
        }
        out.writeInt(answer.pages().size());
        for (Page page : answer.pages()) {
            writePage(out, page);
        }
        out.flush();
    }

    /** The answer about this document, refused with an exception where it is not well formed. */
    static DocumentText readAnswer(DataInputStream in, DocumentId id, int maxCharacters) throws IOException {
        if (in.read() != ANSWER) {
            throw new IOException("what stands on the wire is no answer");
        }
        String mediaType = in.readUTF();
        int length = checked(in.readInt(), maxCharacters);
        byte[] characters = in.readNBytes(length * Character.BYTES);
        String text = ByteBuffer.wrap(characters).asCharBuffer().toString();
        List<Issue> issues = new ArrayList<>();
        for (int left = checked(in.readInt(), MAX_ISSUES); left > 0; left--) {
            IssueKind kind = IssueKind.valueOf(in.readUTF());
            int page = in.readInt();
            issues.add(page == 0 ? Issue.of(kind, id) : new Issue(kind, id, page));
        }
        List<Page> pages = new ArrayList<>();
        for (int left = checked(in.readInt(), PdfDocumentReader.MAX_PAGES); left > 0; left--) {
            pages.add(readPage(in, length));
        }
        return new DocumentText(id, mediaType, text, pages, issues);
    }

    private static void writePage(DataOutputStream out, Page page) throws IOException {
        out.writeInt(page.number());
        out.writeInt(page.begin());
        out.writeInt(page.end());
        out.writeInt(page.runs().size());
        for (PlacedRun run : page.runs()) {
            out.writeInt(run.begin());
            out.writeByte(run.end() - run.begin());
            out.writeFloat((float) run.box().x());
            out.writeFloat((float) run.box().y());
            out.writeFloat((float) run.box().width());
            out.writeFloat((float) run.box().height());
        }
    }

    private static Page readPage(DataInputStream in, int length) throws IOException {
        int number = in.readInt();
        int begin = in.readInt();
        int end = in.readInt();
        int count = checked(in.readInt(), length);
        List<PlacedRun> runs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int runBegin = in.readInt();
            int runEnd = checked(runBegin + in.readUnsignedByte(), length);
            runs.add(new PlacedRun(
                    runBegin, runEnd, new Box(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat())));
        }
        return new Page(number, begin, end, runs);
    }

    private static int checked(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("a length on the wire is out of bounds");
        }
        return count;
    }
}
