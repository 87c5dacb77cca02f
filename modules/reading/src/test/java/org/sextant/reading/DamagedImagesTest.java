package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.testkit.hostile.HostileImages;

/** JPEG files with one byte in a hundred changed, through a real reader process. */
@Tag("corpus")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamagedImagesTest {

    private static final int SEEDS = 500;
    private static final ReadingLimits LIMITS =
            new ReadingLimits(1, 256, Duration.ofSeconds(30), Duration.ofMinutes(1), 50L << 20, 100_000, 100);

    @Test
    void damage_costs_the_image_and_never_the_reader() {
        byte[] whole = HostileImages.jpeg(HostileImages.page(700, 300, "Left kidney.", "Grade 2."));
        Map<String, Integer> counts = new TreeMap<>();
        try (RecordReader reader = RecordReader.start(LIMITS)) {
            for (int seed = 0; seed < SEEDS; seed++) {
                byte[] damaged = HostileImages.damaged(whole, seed);
                DocumentText text = reader.read(DocumentId.of(damaged), damaged);
                assertThat(text.text().isEmpty() && text.issues().isEmpty())
                        .as("seed %d says nothing", seed)
                        .isFalse();
                assertThat(text.issues())
                        .as("seed %d", seed)
                        .extracting("kind")
                        .doesNotContain(IssueKind.READER_FAILED, IssueKind.TIMED_OUT);
                counts.merge(
                        text.issues().isEmpty()
                                ? "read"
                                : text.issues().get(0).kind().code(),
                        1,
                        Integer::sum);
            }
        }
        System.out.println("damaged images: " + counts);
    }
}
