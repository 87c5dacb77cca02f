package org.sextant.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files as disks, mail and malice do. The same seed gives the same damage. */
public final class Mutations {

    private static final int MOST_CHANGES = 12;

    /** What parsers trip over: nothing, blanks, numbers without end, signs of every format, letters beyond the first plane. */
    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\uFEFF",
            "0",
            "-1",
            "1e999",
            "99999999999999999999999999",
            "1,000.5",
            "NaN",
            "null",
            "true",
            "{}",
            "[]",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "]]>",
            "<!--",
            "|",
            "^",
            "~",
            "\\",
            "MSH",
            "--",
            "31/02/2025",
            "2025-13-45",
            "\uD83D\uDE00",
            "\uD800",
            "\u202E",
            "x".repeat(5_000));

    private static final int MOST_FLIPS = 24;
    private static final int MOST_SPLICE = 4096;

    private final Random random;

    /** Mutations that follow from the seed. */
    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** The file with some bytes changed, cut off, doubled, or replaced by a stretch of another file. */
    public byte[] mutate(byte[] file, List<byte[]> others) {
        byte[] content = file.clone();
        if (content.length < 2) {
            return content;
        }
        return switch (random.nextInt(5)) {
            case 0 -> flip(content);
            case 1 -> Arrays.copyOf(content, 1 + random.nextInt(content.length - 1));
            case 2 -> splice(content, others.get(random.nextInt(others.size())));
            case 3 -> twice(content);
            default -> flip(splice(content, content));
        };
    }

    private byte[] flip(byte[] content) {
        int flips = 1 + random.nextInt(MOST_FLIPS);
        for (int i = 0; i < flips; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return content;
    }

    private byte[] splice(byte[] content, byte[] other) {
        int length = Math.min(1 + random.nextInt(MOST_SPLICE), Math.min(content.length, other.length));
        System.arraycopy(
                other,
                random.nextInt(other.length - length + 1),
                content,
                random.nextInt(content.length - length + 1),
                length);
        return content;
    }

    private byte[] twice(byte[] content) {
        int begin = random.nextInt(content.length);
        int length = Math.min(MOST_SPLICE, content.length - begin);
        byte[] longer = Arrays.copyOf(content, content.length + length);
        System.arraycopy(content, begin, longer, begin + length, content.length - begin);
        return longer;
    }

    /** The text with some of its tokens left out, doubled, or put in the place of others, as programs garble records. */
    public String garble(String text, String separators) {
        List<String> tokens =
                new ArrayList<>(Arrays.asList(text.split("(?<=[" + separators + "])|(?=[" + separators + "])", -1)));
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && tokens.size() > 1; i++) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
                case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
                default -> tokens.set(at, AWKWARD.get(random.nextInt(AWKWARD.size())));
            }
        }
        return String.join("", tokens);
    }
}
