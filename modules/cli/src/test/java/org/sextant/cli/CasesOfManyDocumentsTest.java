package org.sextant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.casefile.CaseReviser;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Conflict;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.IssueKind;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.SourceDocument;
import org.sextant.model.Statement;
import org.sextant.testkit.SharedData;

/** Many documents, one case: what contradicts, what does not, whose pages they are, and that order and repeats do not matter. */
@Tag("corpus")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CasesOfManyDocumentsTest {

    private static final CaseReviser REVISER = CaseReviser.create();
    private static final CaseId CASE = new CaseId("c");
    private static final int SHUFFLES = 20;
    private static final int DOCUMENTS_OF_A_LONG_CASE = 50;
    private static final int WARM_RUNS = 40;
    private static final double MOST_FALSE = 0.03;

    private static FactExtractor extractor;

    @BeforeAll
    static void open() {
        extractor = FactExtractor.create(ExtractionSettings.defaults());
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    @Test
    void every_written_contradiction_is_shown_with_both_quotes_and_near_misses_are_none() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> falsely = new ArrayList<>();
        int written = 0;
        int nearMisses = 0;
        for (WrittenCase one : WrittenCase.readAll()) {
            List<Conflict> conflicts = conflicts(revise(extract(one.documents())));
            if (one.isContradiction()) {
                written++;
                if (conflicts.stream().noneMatch(one::isShownBy)) {
                    missed.add(one.name());
                }
            } else {
                nearMisses++;
                if (!conflicts.isEmpty()) {
                    falsely.add(one.name());
                }
            }
        }
        System.out.printf(
                "written contradictions shown with both quotes %d of %d; near-misses called a conflict %d of %d%n",
                written - missed.size(), written, falsely.size(), nearMisses);
        assertThat(written).isGreaterThanOrEqualTo(60);
        assertThat(nearMisses).isGreaterThanOrEqualTo(60);
        assertThat(missed).isEmpty();
        assertThat(falsely).hasSizeLessThanOrEqualTo((int) (MOST_FALSE * nearMisses));
    }

    @Test
    void order_and_repeats_do_not_matter_and_a_document_taken_away_leaves_the_case_without_it() throws IOException {
        List<List<DocumentFacts>> cases = new ArrayList<>(invented().values());
        for (WrittenCase one : WrittenCase.readAll()) {
            cases.add(extract(one.documents()));
        }
        Random random = new Random(1);
        for (List<DocumentFacts> documents : cases) {
            CaseFacts facts = revise(documents);
            for (int i = 0; i < SHUFFLES; i++) {
                List<DocumentFacts> shuffled = new ArrayList<>(documents);
                shuffled.add(documents.get(random.nextInt(documents.size())));
                Collections.shuffle(shuffled, random);
                assertThat(revise(shuffled)).isEqualTo(facts);
            }
            for (DocumentFacts gone : documents) {
                List<DocumentFacts> rest = new ArrayList<>(documents);
                rest.remove(gone);
                if (!rest.isEmpty()) {
                    assertThat(evidenceOf(revise(rest))).doesNotContain(gone.document());
                    List<DocumentFacts> again = new ArrayList<>(rest);
                    again.add(gone);
                    assertThat(revise(again)).isEqualTo(facts);
                }
            }
        }
        System.out.println("order, repeats and removal: " + cases.size() + " cases, " + SHUFFLES + " shuffles each");
    }

    /** Every fact of the invented patients' cases that has a day, contradicted by a note of that day. */
    @Test
    void what_is_seeded_against_a_fact_of_an_invented_patient_is_shown_with_both_sides() throws IOException {
        Map<String, Integer> seeded = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (List<DocumentFacts> documents : invented().values()) {
            CaseFacts facts = revise(documents);
            for (Premise premise : facts.premises()) {
                if (!(premise instanceof Fact fact)) {
                    continue;
                }
                Seed.against(fact, facts.patient()).ifPresent(seed -> {
                    List<DocumentFacts> with = new ArrayList<>(documents);
                    with.add(seed.page());
                    seeded.merge(seed.kind(), 1, Integer::sum);
                    if (conflicts(revise(with)).stream().noneMatch(conflict -> seed.isShownBy(conflict.sides()))) {
                        missed.add(seed.kind() + " " + fact.key());
                    }
                });
            }
        }
        System.out.println("seeded against facts of invented patients: " + seeded + "; not shown: " + missed);
        assertThat(missed).isEmpty();
    }

    /** Every invented patient's record, with every document of every other that says whose it is. */
    @Test
    void a_page_of_somebody_else_is_always_set_aside() throws IOException {
        Map<String, List<DocumentFacts>> patients = invented();
        int mixed = 0;
        int caught = 0;
        int lost = 0;
        for (Map.Entry<String, List<DocumentFacts>> own : patients.entrySet()) {
            Set<SourceDocument> setAsideAnyway = quarantined(revise(own.getValue()));
            for (Map.Entry<String, List<DocumentFacts>> other : patients.entrySet()) {
                if (own.getKey().equals(other.getKey())) {
                    continue;
                }
                for (DocumentFacts page : other.getValue()) {
                    if (isNamed(page)) {
                        List<DocumentFacts> together = new ArrayList<>(own.getValue());
                        together.add(page);
                        CaseFacts facts = revise(together);
                        Set<SourceDocument> setAside = quarantined(facts);
                        mixed++;
                        caught +=
                                setAside.stream().anyMatch(source -> source.id().equals(page.document()))
                                                && isTold(facts, page)
                                        ? 1
                                        : 0;
                        lost += setAside.size() > setAsideAnyway.size() + 1 ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf(
                "pages of somebody else set aside and told: %d of %d; own pages lost by it: %d%n", caught, mixed, lost);
        assertThat(caught).isEqualTo(mixed);
        assertThat(lost).isZero();
    }

    @Test
    void a_case_of_fifty_documents_is_reconciled_in_time() throws IOException {
        List<DocumentFacts> documents = new ArrayList<>();
        for (List<DocumentFacts> one : invented().values()) {
            for (DocumentFacts document : one) {
                documents.add(withoutName(document));
            }
        }
        for (int copy = 0; documents.size() < DOCUMENTS_OF_A_LONG_CASE; copy++) {
            documents.add(renamed(documents.get(copy), copy));
        }
        List<DocumentFacts> fifty = documents.subList(0, DOCUMENTS_OF_A_LONG_CASE);
        List<Double> millis = new ArrayList<>();
        for (int run = 0; run < WARM_RUNS; run++) {
            long begin = System.nanoTime();
            revise(fifty);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        List<Double> warm = new ArrayList<>(millis.subList(WARM_RUNS / 2, WARM_RUNS));
        Collections.sort(warm);
        double median = warm.get(warm.size() / 2);
        System.out.printf(
                "a case of %d documents with %d statements reconciled in %.0f ms (median of %d warm runs)%n",
                fifty.size(),
                fifty.stream()
                        .mapToInt(document -> document.statements().size())
                        .sum(),
                median,
                warm.size());
        assertThat(median).isLessThan(200);
    }

    private static CaseFacts revise(List<DocumentFacts> documents) {
        return REVISER.revise(CASE, documents, Set.of(FactKey.parse("PerformanceStatus/KPS")));
    }

    private static List<DocumentFacts> extract(List<DocumentText> texts) {
        return texts.stream().flatMap(text -> extractor.extract(text).stream()).toList();
    }

    private static List<Conflict> conflicts(CaseFacts facts) {
        return facts.premises().stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    private static Set<DocumentId> evidenceOf(CaseFacts facts) {
        Set<DocumentId> documents = new HashSet<>();
        for (Premise premise : facts.premises()) {
            if (premise instanceof Statement statement) {
                statement.evidence().forEach(place -> documents.add(place.document()));
            } else if (premise instanceof Conflict conflict) {
                conflict.sides().forEach(side -> side.evidence().forEach(place -> documents.add(place.document())));
            }
        }
        facts.superseded().forEach(side -> side.evidence().forEach(place -> documents.add(place.document())));
        return documents;
    }

    private static Set<SourceDocument> quarantined(CaseFacts facts) {
        Set<SourceDocument> aside = new HashSet<>();
        facts.documents().stream().filter(SourceDocument::quarantined).forEach(aside::add);
        return aside;
    }

    private static boolean isTold(CaseFacts facts, DocumentFacts page) {
        return facts.issues().stream()
                .anyMatch(issue -> issue.kind() == IssueKind.OTHER_PATIENT
                        && issue.document().equals(page.document()));
    }

    /** A page that says by name, and by number or birth date, whose it is. */
    private static boolean isNamed(DocumentFacts page) {
        PatientIdentity patient = page.patient();
        return patient.name() != null && (patient.recordNumber() != null || patient.birthDate() != null);
    }

    private static DocumentFacts withoutName(DocumentFacts document) {
        return new DocumentFacts(
                document.document(),
                document.part(),
                document.kind(),
                document.date(),
                PatientIdentity.UNKNOWN,
                document.statements(),
                document.issues(),
                document.passages());
    }

    private static DocumentFacts renamed(DocumentFacts document, int copy) {
        return new DocumentFacts(
                DocumentId.of(("copy " + copy).getBytes(UTF_8)),
                document.part(),
                document.kind(),
                document.date(),
                document.patient(),
                document.statements(),
                document.issues(),
                document.passages());
    }

    /** The invented patients' documents, by patient. */
    private static Map<String, List<DocumentFacts>> invented() throws IOException {
        Path root = SharedData.require("data/patients");
        Map<String, List<DocumentFacts>> patients = new HashMap<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    patients.put(
                            folder.getFileName().toString(),
                            extract(files.filter(file -> file.toString().endsWith(".txt"))
                                    .sorted()
                                    .map(CasesOfManyDocumentsTest::read)
                                    .toList()));
                }
            }
        }
        return patients;
    }

    private static DocumentText read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return DocumentText.ofPlainText(DocumentId.of(content), new String(content, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
