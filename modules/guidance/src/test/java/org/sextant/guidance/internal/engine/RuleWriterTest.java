package org.sextant.guidance.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.PackReader;
import org.sextant.guidance.internal.pack.Problems;

class RuleWriterTest {

    @Test
    void tables_become_rules_that_read_like_the_tables() throws IOException {
        Pack tiny = PackReader.read(PackFiles.read(Path.of("src/test/resources/rules/tiny/1.0")), new Problems());

        assertThat(RuleWriter.write(tiny))
                .isEqualTo(Files.readString(Path.of("src/test/resources/golden/tiny-tables.drl")));
    }
}
