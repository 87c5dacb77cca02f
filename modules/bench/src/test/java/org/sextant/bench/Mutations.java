package org.sextant.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files as disks, mail and malice do. The same seed gives the same damage. */
final class Mutations {

    private static final int MOST_FLIPS = 24;
    private static final int MOST_SPLICE = 4096;

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** The file with some bytes changed, cut off, doubled, or replaced by a stretch of another file. */
    byte[] mutate(byte[] file, List<byte[]> others) {
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
}
