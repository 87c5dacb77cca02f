package org.sextant.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.LossLine.Fate;
import org.sextant.model.LossLine.Unit;
import org.sextant.reading.internal.Budget;
import org.sextant.reading.internal.FileParser;
import org.sextant.reading.internal.FileRequest;
import org.sextant.reading.internal.coded.EntryFacts;
import org.sextant.reading.internal.coded.PlacedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the structured records of the shared data; a file that is not there is skipped, one that is must be read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StructuredCorpusTest {

    private static final int ROOM = 2_000_000;

    @Test
    void every_ccda_document_and_fhir_resource_is_read_or_refused_by_name() throws IOException {
        List<Path> files = Stream.concat(
                        files("ccda", ".xml").stream(), files("fhir/mcode_4.0.0_examples", ".json").stream())
                .toList();
        int mapped = 0;
        int kept = 0;
        int dropped = 0;
        int read = 0;
        for (Path file : files) {
            DocumentText text = Parsed.parse(Files.readAllBytes(file), ROOM);
            dump(file, text);
            mapped += text.ledger().count(Unit.ENTRY, Fate.MAPPED);
            kept += text.ledger().count(Unit.ENTRY, Fate.KEPT_AS_TEXT);
            dropped += text.ledger().count(Unit.ENTRY, Fate.DROPPED);
            read += text.text().isBlank() ? 0 : 1;
            assertThat(text.text().isBlank())
                    .as(file.getFileName().toString())
                    .isEqualTo(text.parts().isEmpty());
            assertThat(text.text().isBlank() && text.issues().isEmpty())
                    .as(file.getFileName().toString())
                    .isFalse();
        }
        System.out.printf(
                "structured records: %d files, %d with text; entries mapped %d, kept as text %d, dropped %d%n",
                files.size(), read, mapped, kept, dropped);
        assertThat(mapped).isGreaterThan(220);
    }

    @Test
    void coded_neoplasms_of_the_emerge_documents_become_statements() throws IOException {
        Path truth = root("ccda/emerge").resolve("truth.json");
        JsonNode all = new JsonMapper().readTree(Files.readString(truth));
        Map<String, int[]> byCode = new TreeMap<>();
        for (String name : all.propertyNames()) {
            Set<String> told = statingCodes(Files.readAllBytes(truth.resolveSibling(name)));
            for (JsonNode coded : all.get(name).get("coded")) {
                String code = coded.get("code").stringValue() + " "
                        + coded.get("display").stringValue();
                int[] counts = byCode.computeIfAbsent(code, key -> new int[2]);
                counts[0]++;
                counts[1] += told.contains(code) ? 1 : 0;
            }
        }
        int told = byCode.values().stream().mapToInt(counts -> counts[1]).sum();
        int asked = byCode.values().stream().mapToInt(counts -> counts[0]).sum();
        byCode.forEach((code, counts) -> System.out.printf("emerge %d/%d %s%n", counts[1], counts[0], code));
        System.out.printf("emerge coded entries that became statements: %d of %d%n", told, asked);
        assertThat(told).isGreaterThan(55);
    }

    @Test
    void damaged_records_are_read_or_refused_and_never_break_the_reader() throws IOException {
        Random random = new Random(20261123);
        for (Path file : Stream.of("patients/P27/ccd.xml", "patients/P09/bundle.json")
                .map(StructuredCorpusTest::root)
                .toList()) {
            byte[] whole = Files.readAllBytes(file);
            for (int round = 0; round < 300; round++) {
                byte[] damaged = whole.clone();
                for (int i = 0; i <= random.nextInt(8); i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                DocumentText text = Parsed.parse(damaged, ROOM);
                assertThat(text.text().isBlank() && text.issues().isEmpty()).isFalse();
            }
        }
    }

    /** The codes, with their words, of the entries that state something. */
    private static Set<String> statingCodes(byte[] content) throws IOException {
        EntryFacts meanings = new EntryFacts();
        FileRequest request = FileRequest.of(Budget.of(ROOM, 100));
        return new FileParser()
                .parse(DocumentId.of(content), content, request, page -> {}).entries().stream()
                        .map(PlacedEntry::entry)
                        .filter(entry -> !meanings.find(entry).isEmpty())
                        .flatMap(entry -> entry.codes().stream())
                        .map(code -> code.code() + " " + code.display())
                        .collect(Collectors.toSet());
    }

    private static void dump(Path file, DocumentText text) throws IOException {
        Optional<String> folder = Optional.ofNullable(System.getenv("DUMP_TO"));
        if (folder.isPresent()) {
            StringBuilder all = new StringBuilder(text.text() + "\n=====\n");
            text.statements().forEach(statement -> all.append(statement.assertion())
                    .append(' ')
                    .append(statement.finding().kind())
                    .append(' ')
                    .append(org.sextant.model.Forms.of((Record) statement.finding()))
                    .append(" <- ")
                    .append(statement.evidence().get(0).quote())
                    .append(" @ ")
                    .append(statement.evidence().get(0).path())
                    .append('\n'));
            all.append(text.issues()).append('\n').append(text.ledger());
            Files.writeString(Path.of(folder.get()).resolve(file.getFileName() + ".txt"), all.toString());
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(root(folder))) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path root(String folder) {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path data = above.resolve("shared/data").resolve(folder);
            if (Files.exists(data)) {
                return data;
            }
        }
        return Assumptions.abort("no shared data folder " + folder);
    }
}
