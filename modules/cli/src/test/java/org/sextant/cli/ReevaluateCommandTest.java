package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.server.settings.DataProperties;
import org.sextant.store.Store;
import org.sextant.store.StoreSettings;

/** What keeps a store from being used is said with what to do about it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReevaluateCommandTest {

    private static final String NOBODY = "jdbc:postgresql://localhost:1/sextant";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"reevaluate kidney/2026.1", "work"})
    void a_database_that_does_not_answer_is_told_with_what_to_check(String command) {
        CommandRun run = CommandRun.of((command + " --store-url " + NOBODY).split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--store-url does not answer", "SEXTANT_STORE_PASSWORD");
    }

    @Test
    void a_folder_that_another_process_works_on_is_told_as_such() {
        StoreSettings settings = StoreSettings.ofFolder(new DataProperties(folder).storeFolder());
        try (Store store = Store.open(new StoreSettings(settings.url(), "somebody", "else", 2))) {
            CommandRun run = CommandRun.of("reevaluate", "kidney/2026.1", "--data-dir", folder.toString());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("Most likely `sextant serve` runs on it");
            assertThat(store.cases().list()).isEmpty();
        }
    }

    @Test
    void a_worker_without_a_database_that_can_be_shared_is_refused() {
        CommandRun run = CommandRun.of("work");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--store-url");
    }

    @Test
    void a_pack_that_is_not_in_use_is_refused_and_one_that_is_goes_through_every_case() {
        CommandRun unknown = CommandRun.of("reevaluate", "kidney/1999.1", "--data-dir", folder.toString());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("No pack kidney/1999.1 is in use");
        CommandRun run = CommandRun.of("reevaluate", "kidney/2026.1", "--data-dir", folder.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("0 cases, 0 changed, 0 failed.");
    }
}
