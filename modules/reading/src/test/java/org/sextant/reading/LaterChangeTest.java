package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.IssueKind;
import org.sextant.testkit.hostile.HostilePdfs;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaterChangeTest {

    @Test
    void a_version_written_after_the_signature_is_said() throws IOException {
        assertThat(Parsed.parse(HostilePdfs.signed()).issues()).isEmpty();
        assertThat(Parsed.parse(HostilePdfs.changedAfterSigning()).issues())
                .extracting("kind")
                .containsExactly(IssueKind.LATER_CHANGE);
    }
}
