package org.sextant.reading.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** Turns bytes into characters, in any usual encoding: a byte order mark decides, else UTF-8 if valid, else a guess. */
public final class TextDecoder {

    /** What text in no other encoding is taken for. */
    public static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** Below this the detector is guessing, and western European text is the likelier guess. */
    private static final int DETECTOR_CONFIDENCE = 50;

    private static final int DETECTOR_BYTES = 64 * 1024;
    private static final int SAMPLE_BYTES = 4096;

    /** One control character in this many is noise; more is no text. */
    private static final int CHARACTERS_PER_CONTROL = 500;

    private TextDecoder() {}

    /** The characters exactly as the bytes encode them, less a byte order mark; nothing if they are no text. */
    public static Optional<String> findText(byte[] content) {
        Optional<Mark> mark = Mark.findIn(content);
        if (mark.isPresent()) {
            int skip = mark.get().signature.length();
            return clean(new String(content, skip, content.length - skip, mark.get().charset));
        }
        Optional<Charset> wide = findWide(content);
        if (wide.isPresent()) {
            return clean(new String(content, wide.get()));
        }
        return clean(findUtf8(content).orElseGet(() -> new String(content, detect(content))));
    }

    /** The text if the bytes are valid UTF-8. */
    public static Optional<String> findUtf8(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> clean(String text) {
        long controls = text.chars().filter(TextDecoder::isOddControl).count();
        boolean noise = text.indexOf('\0') >= 0 || controls * CHARACTERS_PER_CONTROL > text.length();
        return noise ? Optional.empty() : Optional.of(text);
    }

    private static boolean isOddControl(int character) {
        return character < ' ' && "\t\n\u000b\f\r\u001a".indexOf(character) < 0;
    }

    /** UTF-16 without a mark: in western text every other byte is zero. */
    private static Optional<Charset> findWide(byte[] content) {
        int even = 0;
        int odd = 0;
        int length = Math.min(content.length, SAMPLE_BYTES) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += content[i] == 0 ? 1 : 0;
            odd += content[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2 * 7 / 10;
        if (length < 4 || Math.min(even, odd) > 0 || Math.max(even, odd) <= most) {
            return Optional.empty();
        }
        return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Charset detect(byte[] content) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(content, Math.min(content.length, DETECTOR_BYTES)));
        CharsetMatch match = detector.detect();
        if (match == null || match.getConfidence() < DETECTOR_CONFIDENCE) {
            return FALLBACK;
        }
        String name = match.getName();
        boolean western = name.equals("ISO-8859-1") || name.startsWith("UTF-") || name.startsWith("IBM");
        return western || !Charset.isSupported(name) ? FALLBACK : Charset.forName(name);
    }

    /** Byte order marks, the longer ones first; each byte is written as the character of the same number. */
    private enum Mark {
        OF_UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        OF_UTF_32LE(UTF_32LE, "\u00FF\u00FE\u0000\u0000"),
        OF_UTF_32BE(UTF_32BE, "\u0000\u0000\u00FE\u00FF"),
        OF_UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
        OF_UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF");

        private static final int LONGEST = 4;

        private final Charset charset;
        private final String signature;

        Mark(Charset charset, String signature) {
            this.charset = charset;
            this.signature = signature;
        }

        static Optional<Mark> findIn(byte[] content) {
            String head = new String(content, 0, Math.min(LONGEST, content.length), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(mark -> head.startsWith(mark.signature))
                    .findFirst();
        }
    }
}
