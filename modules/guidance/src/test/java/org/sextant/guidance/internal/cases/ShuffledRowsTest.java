package org.sextant.guidance.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextant.guidance.internal.engine.Evaluation;
import org.sextant.guidance.internal.engine.LoadedPack;
import org.sextant.guidance.internal.engine.LoadedPacks;
import org.sextant.guidance.internal.pack.PackFiles;
import org.sextant.guidance.internal.pack.PackReader;
import org.sextant.guidance.internal.pack.Problems;

/** The order in which a table lists its rows says nothing: what comes before what is declared. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShuffledRowsTest {

    private static final int EVERY = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_kidney_pack_says_the_same_whatever_the_order_of_its_rows(long seed) throws IOException {
        LoadedPack pack = LoadedPacks.bundled().stream()
                .filter(loaded -> loaded.pack().id().name().equals("kidney"))
                .findFirst()
                .orElseThrow();
        Problems problems = new Problems();
        PackFiles files =
                PackFiles.unzip("kidney/shuffled", shuffled(pack.files().toZip(), new Random(seed)));
        Evaluation shuffled = Evaluation.of(PackReader.read(files, problems));
        assertThat(problems.list()).isEmpty();
        assertThat(files.hash()).isNotEqualTo(pack.files().hash());

        List<GoldenCase> cases = CaseReader.read(pack.files(), new ArrayList<>());
        for (int i = (int) seed; i < cases.size(); i += EVERY) {
            GoldenCase golden = cases.get(i);
            assertThat(shuffled.evaluate(golden.facts(), golden.asOf()).contentHash())
                    .as(golden.id())
                    .isEqualTo(pack.evaluation()
                            .evaluate(golden.facts(), golden.asOf())
                            .contentHash());
        }
    }

    private static byte[] shuffled(byte[] zip, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream shuffled = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean isTable = entry.getName().startsWith("decisions/");
                shuffled.putNextEntry(new ZipEntry(entry.getName()));
                shuffled.write(isTable ? shuffledLines(content, random) : content);
            }
        }
        return out.toByteArray();
    }

    /** No cell of these tables holds a line break, so that a line is a row. */
    private static byte[] shuffledLines(byte[] table, Random random) {
        List<String> lines = new ArrayList<>(
                new String(table, StandardCharsets.UTF_8).lines().toList());
        List<String> rows = lines.subList(1, lines.size());
        Collections.shuffle(rows, random);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
