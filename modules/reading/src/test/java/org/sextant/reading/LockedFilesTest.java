package org.sextant.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.testkit.RecordWriter;
import org.sextant.testkit.hostile.HostileArchives;
import org.sextant.testkit.hostile.HostilePdfs;
import org.sextant.testkit.hostile.LockedFiles;
import org.sextant.testkit.hostile.Workbooks;

/** A password is asked for, used once and not kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LockedFilesTest {

    private static final String PASSWORD = "g\u00fcnther 7";
    private static final String NOTE = "Left kidney, 8 cm.";
    private static final byte[] BYTES = NOTE.getBytes(UTF_8);

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("zip by AES", LockedFiles.zipByAes(PASSWORD, twice())),
                arguments("zip the classic way", LockedFiles.zipTheClassicWay("guenther", twice())),
                arguments("docx", LockedFiles.office(PASSWORD, RecordWriter.toDocx(NOTE, ""))),
                arguments("xlsx", LockedFiles.office(PASSWORD, Workbooks.xlsx(new String[] {NOTE}))),
                arguments("xls", LockedFiles.xls("guenther", Workbooks.xls(new String[] {NOTE}))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_locked_file_is_read_with_its_password_and_with_no_other(String name, byte[] content) throws IOException {
        assertThat(kinds(Parsed.parse(content))).containsExactly(IssueKind.ENCRYPTED);
        assertThat(kinds(Parsed.unlock(content, "something else"))).containsExactly(IssueKind.WRONG_PASSWORD);
        String password = name.matches("xls|zip the.*") ? "guenther" : PASSWORD;
        DocumentText text = Parsed.unlock(content, password);
        assertThat(text.issues()).isEmpty();
        assertThat(text.text()).contains(NOTE);
        assertThat(kinds(Parsed.parse(content))).as("nothing is kept").containsExactly(IssueKind.ENCRYPTED);
    }

    @Test
    void a_locked_pdf_in_a_locked_archive_opens_with_the_same_password() throws IOException {
        byte[] pdf = HostilePdfs.locked(PASSWORD, "owner");
        byte[] archive = LockedFiles.zipByAes(PASSWORD, Map.of("a.pdf", pdf));
        assertThat(Parsed.unlock(archive, PASSWORD).text()).contains(HostilePdfs.NOTE);
    }

    @Test
    void what_is_not_locked_in_an_archive_is_read_without_the_password() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("locked.zip", LockedFiles.zipByAes(PASSWORD, twice()));
        files.put("open.txt", "An open note.".getBytes(UTF_8));
        DocumentText text = Parsed.parse(HostileArchives.zip(files));
        assertThat(text.text()).isEqualTo("An open note.");
        assertThat(kinds(text)).containsOnly(IssueKind.ENCRYPTED);
    }

    @Test
    void a_locked_bomb_does_not_go_off() throws IOException {
        byte[] bomb = LockedFiles.zipByAes(PASSWORD, Map.of("note.txt", new byte[64 << 20]));
        assertThat(kinds(Parsed.unlock(bomb, PASSWORD))).containsExactly(IssueKind.EXPANSION_LIMIT);
    }

    private static Map<String, byte[]> twice() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("first.txt", BYTES);
        files.put("folder/second.txt", (NOTE + " Grade 2.").repeat(200).getBytes(UTF_8));
        return files;
    }

    private static List<IssueKind> kinds(DocumentText text) {
        return text.issues().stream().map(Issue::kind).distinct().toList();
    }
}
