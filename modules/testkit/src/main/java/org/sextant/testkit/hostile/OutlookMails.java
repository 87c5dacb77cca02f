package org.sextant.testkit.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Mails as Outlook saves them: each property a stream of its own, each attachment a folder. */
public final class OutlookMails {

    /** What is written in them. */
    public static final String NOTE = "Please see the attached report.";

    private static final int BODY = 0x1000;
    private static final int SUBJECT = 0x0037;
    private static final int MESSAGE_CLASS = 0x001A;
    private static final int DATA = 0x3701;
    private static final int METHOD = 0x3705;
    private static final int LONG_NAME = 0x3707;
    private static final int TEXT = 0x001F;
    private static final int BINARY = 0x0102;
    private static final int OBJECT = 0x000D;
    private static final int INTEGER = 0x0003;
    private static final int BY_VALUE = 1;
    private static final int EMBEDDED_MESSAGE = 5;
    private static final int TOP_HEADER = 32;
    private static final int INNER_HEADER = 24;
    private static final int ATTACHMENT_HEADER = 8;

    private OutlookMails() {}

    /** A mail with one attachment. */
    public static byte[] with(String name, byte[] attachment) {
        return mail(root -> {
            message(root, TOP_HEADER);
            DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
            text(attached, LONG_NAME, name);
            stream(attached, DATA, BINARY, attachment);
            properties(attached, ATTACHMENT_HEADER, METHOD, BY_VALUE);
        });
    }

    /** Mails in mails. */
    public static byte[] nested(int depth) {
        return mail(root -> {
            message(root, TOP_HEADER);
            DirectoryEntry folder = root;
            for (int i = 1; i < depth; i++) {
                DirectoryEntry attached = folder.createDirectory("__attach_version1.0_#00000000");
                properties(attached, ATTACHMENT_HEADER, METHOD, EMBEDDED_MESSAGE);
                folder = attached.createDirectory("__substg1.0_%04X%04X".formatted(DATA, OBJECT));
                message(folder, INNER_HEADER);
            }
        });
    }

    private static void message(DirectoryEntry folder, int header) throws IOException {
        text(folder, MESSAGE_CLASS, "IPM.Note");
        text(folder, SUBJECT, "Your report");
        text(folder, BODY, NOTE);
        properties(folder, header, 0, 0);
    }

    private static void text(DirectoryEntry folder, int property, String words) throws IOException {
        stream(folder, property, TEXT, words.getBytes(UTF_16LE));
    }

    private static void stream(DirectoryEntry folder, int property, int type, byte[] content) throws IOException {
        folder.createDocument("__substg1.0_%04X%04X".formatted(property, type), new ByteArrayInputStream(content));
    }

    /** The properties of fixed length; what the others are follows from the names of their streams. */
    private static void properties(DirectoryEntry folder, int header, int property, int value) throws IOException {
        ByteBuffer fixed =
                ByteBuffer.allocate(header + (property == 0 ? 0 : 16)).order(ByteOrder.LITTLE_ENDIAN);
        if (property != 0) {
            fixed.position(header);
            fixed.putShort((short) INTEGER).putShort((short) property).putInt(6).putInt(value);
        }
        folder.createDocument("__properties_version1.0", new ByteArrayInputStream(fixed.array()));
    }

    private static byte[] mail(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            filling.fill(container.getRoot());
            container.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Filling {
        void fill(DirectoryEntry root) throws IOException;
    }
}
