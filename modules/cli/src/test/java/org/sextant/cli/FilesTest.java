package org.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.testkit.SampleRecords;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"guide", "extract"})
    void a_path_that_does_not_exist_ends_with_2_and_a_sentence(String command) {
        CommandRun run = CommandRun.of(command, folder.resolve("absent.pdf").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file or folder").contains("absent.pdf");
    }

    @Test
    void an_empty_folder_ends_with_2_and_a_sentence() {
        CommandRun run = CommandRun.of("guide", folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nothing to read there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "extract"})
    void files_that_cannot_be_read_are_named_and_end_with_1(String command) throws IOException {
        Files.write(folder.resolve("empty.pdf"), new byte[0]);
        Files.write(folder.resolve("locked.pdf"), locked());
        Files.write(
                folder.resolve("program.bin"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        CommandRun run = CommandRun.of(command, folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .anyMatch(line -> line.startsWith("empty.pdf: This file is empty."))
                .anyMatch(line -> line.startsWith("locked.pdf: This file is protected by a password."))
                .anyMatch(line -> line.startsWith("program.bin: This file is not a kind of document"));
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SampleRecords.pdf("kidney-in-place", "3-blood-tests"))) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }
}
