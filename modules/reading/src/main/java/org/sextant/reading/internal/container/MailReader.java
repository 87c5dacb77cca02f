package org.sextant.reading.internal.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;
import org.sextant.model.IssueKind;
import org.sextant.reading.internal.FormatReader;
import org.sextant.reading.internal.RecordBuilder;
import org.sextant.reading.internal.UnreadableException;

/** Reads an internet mail: its subject and what was written first, then what is attached, each as a file of its own. */
public final class MailReader implements FormatReader {

    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(5_000)
            .build();

    /** Parts of parts; deeper is nothing anybody wrote. */
    private static final int DEEPEST = 30;

    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    @Override
    public void read(byte[] content, RecordBuilder into) throws UnreadableException, IOException {
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(LENIENT);
            Message message = builder.parseMessage(new ByteArrayInputStream(content));
            Optional.ofNullable(message.getSubject()).ifPresent(into::line);
            write(message, false, into, 0);
            attach(message, into, 0);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableException(IssueKind.CORRUPT);
        }
    }

    /** Hands on what was written; of two ways of saying the same, the plainer. */
    private static void write(Entity entity, boolean saidPlainly, RecordBuilder into, int depth)
            throws UnreadableException, IOException {
        if (depth > DEEPEST) {
            throw new UnreadableException(IssueKind.NESTING_LIMIT);
        }
        if (entity.getBody() instanceof Multipart parts) {
            boolean plain = saidPlainly || isSaidPlainly(entity, parts);
            for (Entity part : parts.getBodyParts()) {
                write(part, plain, into, depth + 1);
            }
        } else if (isWritten(entity) && entity.getBody() instanceof TextBody body) {
            if (PLAIN.equals(entity.getMimeType())) {
                text(body).lines().forEach(into::line);
            } else if (!saidPlainly) {
                into.enclosure(null, text(body).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void attach(Entity entity, RecordBuilder into, int depth) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                attach(part, into, depth + 1);
            }
        } else if (body instanceof Message enclosed) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(enclosed, whole);
            into.enclosure(entity.getFilename(), whole.toByteArray());
        } else if (body instanceof SingleBody single && !isWritten(entity)) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            single.writeTo(whole);
            into.enclosure(entity.getFilename(), whole.toByteArray());
        }
    }

    private static boolean isSaidPlainly(Entity entity, Multipart parts) throws IOException {
        if (!"multipart/alternative".equals(entity.getMimeType())) {
            return false;
        }
        for (Entity part : parts.getBodyParts()) {
            boolean plain = PLAIN.equals(part.getMimeType()) && part.getBody() instanceof TextBody;
            if (plain && !text((TextBody) part.getBody()).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWritten(Entity entity) {
        boolean text = PLAIN.equals(entity.getMimeType()) || HTML.equals(entity.getMimeType());
        return text && !"attachment".equals(entity.getDispositionType()) && entity.getFilename() == null;
    }

    private static String text(TextBody body) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = body.getReader()) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
