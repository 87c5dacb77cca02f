package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.casefile.CaseReviser;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.fhir.BundleValidator;
import org.sextant.fhir.CaseBundles;
import org.sextant.fhir.ValidationReport;
import org.sextant.guidance.GuidanceEngine;
import org.sextant.guidance.RulePacks;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Guidance;
import org.sextant.testkit.SharedData;

/**
 * Bundles of records that nobody wrote for it are valid mCODE and come back as the cases they were: the development
 * reports, one a case, and the invented patients with their guidance. Prints the warnings by kind.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleCorpusTest {

    private static final int ALL = 1330;
    private static final int A_FEW = 12;

    private final CaseBundles bundles = CaseBundles.create();
    private final CaseReviser reviser = CaseReviser.create();
    private final GuidanceEngine engine = GuidanceEngine.of(RulePacks.bundled());
    private final SortedMap<String, Integer> warnings = new TreeMap<>();
    private int excluded;

    @Test
    void a_few_reports_give_valid_bundles() throws IOException {
        validateReports(A_FEW);
    }

    @Test
    @Tag("corpus")
    void every_report_gives_a_valid_bundle() throws IOException {
        validateReports(ALL);
    }

    @Test
    @Tag("corpus")
    void the_invented_patients_give_valid_bundles_with_their_guidance() throws IOException {
        List<Path> patients;
        try (Stream<Path> folders = Files.list(SharedData.require("data/patients"))) {
            patients = folders.filter(Files::isDirectory).sorted().toList();
        }
        BundleValidator validator = validator();
        try (FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults())) {
            for (Path patient : patients) {
                List<DocumentFacts> documents = texts(patient).stream()
                        .map(text -> extract(extractor, text))
                        .flatMap(Collection::stream)
                        .toList();
                CaseFacts facts = revise(patient.getFileName().toString(), documents);
                List<Guidance> guidance = engine.evaluate(facts, LocalDate.of(2026, 6, 15));
                check(validator, patient.getFileName().toString(), facts, guidance);
            }
        }
        print(patients.size() + " invented patients");
    }

    private void validateReports(int count) throws IOException {
        List<String> reports = Reports.choose(count);
        BundleValidator validator = validator();
        try (FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults())) {
            reports.parallelStream().forEach(text -> {
                CaseFacts facts = revise("report", extract(extractor, text));
                check(validator, "report " + DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), facts, List.of());
            });
        }
        print(count + " reports");
    }

    private void check(BundleValidator validator, String name, CaseFacts facts, List<Guidance> guidance) {
        String bundle = bundles.write(facts, guidance);
        assertThat(bundles.read(bundle)).as(name).isEqualTo(facts);
        ValidationReport report = validator.validate(bundle);
        assertThat(report.errors())
                .as(name)
                .extracting(error -> error.location() + ": " + error.text())
                .isEmpty();
        synchronized (warnings) {
            report.countWarnings().forEach((kind, times) -> warnings.merge(kind, times, Integer::sum));
            excluded += report.excluded().size();
        }
    }

    private void print(String what) {
        System.out.println(what + ": 0 errors, " + excluded + " not counted; warnings by kind " + warnings);
    }

    private CaseFacts revise(String id, List<DocumentFacts> documents) {
        return reviser.revise(new CaseId(id), documents, engine::declaredInputs);
    }

    private static List<DocumentFacts> extract(FactExtractor extractor, String text) {
        return extractor.extract(DocumentText.ofPlainText(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), text));
    }

    private static List<String> texts(Path patient) throws IOException {
        try (Stream<Path> files = Files.list(patient)) {
            List<Path> texts = files.filter(
                            file -> file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            List<String> read = new ArrayList<>();
            for (Path text : texts) {
                read.add(Files.readString(text));
            }
            return read;
        }
    }

    private static BundleValidator validator() {
        return BundleValidator.create(SharedData.find("data/fhir/packages/hl7.fhir.us.core-6.1.0.tgz").stream()
                .toList());
    }
}
