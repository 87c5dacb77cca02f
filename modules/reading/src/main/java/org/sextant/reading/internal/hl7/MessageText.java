package org.sextant.reading.internal.hl7;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sextant.reading.internal.text.TextDecoder;

/**
 * The characters of a file of messages, by what MSH-18 says of them and what its bytes allow.
 *
 * @param text the characters
 * @param repaired whether what it said could not be true
 */
record MessageText(String text, boolean repaired) {

    private static final int CHARSET = 18;

    /** The text of a file; the first header speaks for all of it. */
    static MessageText of(byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        if (bytes.indexOf('\0') >= 0 || bytes.startsWith("\u00FF\u00FE") || bytes.startsWith("\u00FE\u00FF")) {
            String wide = TextDecoder.findText(content).orElse(bytes);
            return new MessageText(wide, isDamaged(wide));
        }
        String declared = declared(bytes);
        Optional<String> utf8 = TextDecoder.findUtf8(content);
        boolean plain = bytes.chars().allMatch(character -> character < 0x80);
        if (plain || declared.isEmpty()) {
            String text = utf8.orElseGet(() -> new String(content, TextDecoder.FALLBACK));
            return new MessageText(text, isDamaged(text));
        }
        Optional<Charset> charset = findCharset(declared);
        boolean trusted = charset.isPresent() && fits(content, charset.get(), utf8.isPresent());
        String text = trusted
                ? new String(content, charset.get())
                : utf8.orElseGet(() -> new String(content, TextDecoder.FALLBACK));
        return new MessageText(text, !trusted || isDamaged(text));
    }

    /** Text that is valid UTF-8 beyond ASCII is hardly ever anything else. */
    private static boolean fits(byte[] content, Charset charset, boolean isUtf8) {
        if (isUtf8) {
            return charset.equals(StandardCharsets.UTF_8);
        }
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String declared(String bytes) {
        int header = bytes.indexOf("MSH");
        if (header < 0 || header + 4 > bytes.length()) {
            return "";
        }
        String line = bytes.substring(header).split("[\r\n]", 2)[0];
        Segment segment = new Segment(line, "", Delimiters.of(line + "    "));
        return segment.text(CHARSET, 1).strip();
    }

    private static Optional<Charset> findCharset(String declared) {
        String name = declared.startsWith("8859/")
                ? "ISO-8859-" + declared.substring(5)
                : declared.replaceFirst("^UNICODE ?", "").replaceFirst("^ASCII$", "US-ASCII");
        try {
            return Optional.of(Charset.forName(name.isEmpty() ? "UTF-8" : name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isDamaged(String text) {
        return text.indexOf('\uFFFD') >= 0;
    }
}
