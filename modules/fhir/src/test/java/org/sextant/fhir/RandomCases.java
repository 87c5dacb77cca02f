package org.sextant.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.Box;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Comorbidity;
import org.sextant.model.Conflict;
import org.sextant.model.DiseaseStatus;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.FamilyHistory;
import org.sextant.model.Finding;
import org.sextant.model.GenomicVariant;
import org.sextant.model.HistologicGrade;
import org.sextant.model.Histology;
import org.sextant.model.ImagingStudy;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.LabResult;
import org.sextant.model.Laterality;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.Missing;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.Premise;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RadiotherapyCourse;
import org.sextant.model.Refuted;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Sex;
import org.sextant.model.SourceDocument;
import org.sextant.model.StageGroup;
import org.sextant.model.Statement;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorFeature;
import org.sextant.model.TumorMarkerTest;
import org.sextant.model.TumorSize;

/** Cases at random from a seed: every kind of finding and premise, and every text that FHIR finds hard to carry. */
final class RandomCases {

    private final Random random;
    private final List<Supplier<Finding>> kinds = List.of(
            () -> new ClinicalAssessment(pick("primaryInSitu", "primaryBurdenPct"), pick("YES", "NO", "2..5", ">=6")),
            () -> new Comorbidity(pick("von hippel-lindau disease", "hypertension", words())),
            () -> new DiseaseStatus(pick("stable disease", "progressive disease", "no evidence of disease")),
            () -> new FamilyHistory(
                    pick("kidney cancer", words()), maybe(() -> pick("mother", "paternal aunt", "kin"))),
            () -> new GenomicVariant(
                    pick("VHL", "MET", "XYZ9"), maybe(this::text), maybe(() -> pick("pathogenic", "vus", "wild type"))),
            () -> new HistologicGrade(pick("WHO/ISUP", "Fuhrman", "nuclear"), pick("1", "4", "high")),
            () -> new Histology(
                    pick("clear cell", "papillary", "sarcomatoid", "rhabdoid", words()),
                    maybe(() -> pick("8310/3", "8318/3")),
                    some(2, this::text)),
            () -> new ImagingStudy(pick("CT", "MRI", "PET"), pick("brain", "chest", "whole body")),
            () -> new LabResult(
                    pick("hemoglobin", "calcium corrected", "ldh"),
                    decimal(),
                    maybe(() -> pick("g/dL", "mg/dL", "10*3/uL", "mmol/L")),
                    maybe(this::decimal),
                    maybe(this::decimal),
                    maybe(this::text)),
            () -> new MedicationAdministration(
                    pick("sunitinib", "pembrolizumab", "tivozanib"),
                    maybe(this::date),
                    maybe(this::date),
                    maybe(() -> pick("partial response", "stable disease")),
                    maybe(this::text)),
            () -> chance(2) ? new PerformanceStatus("ECOG", below(6)) : new PerformanceStatus("KPS", 10 * below(11)),
            () -> new PrimaryCancerCondition(pick("kidney", "lung", "unheard of"), maybe(this::side)),
            () -> new RadiotherapyCourse(pick("brain", "L2", "kidney")),
            () -> chance(2)
                    ? new RegionalLymphNodes(5 + below(20), maybe(() -> below(5)))
                    : new RegionalLymphNodes(null, below(30)),
            () -> new SecondaryCancerCondition(
                    pick("lung", "adrenal left", "unheard of"),
                    maybe(() -> 1 + below(9)),
                    maybe(() -> 2 + below(9)),
                    some(3, this::decimal)),
            () -> new StageGroup(pick("III", "IIB", "IV")),
            () -> new SurgicalProcedure(pick("radical nephrectomy", "open look"), maybe(this::side)),
            this::tnm,
            () -> new TumorFeature(pick(TumorFeature.NAMES.stream().sorted().toList())),
            () -> new TumorMarkerTest(pick("PSA", "HER2", "XYZ"), pick("4.10", "positive", "< 1")),
            () -> new TumorSize(decimal(), pick("primary", "lung")));

    RandomCases(long seed) {
        random = new Random(seed);
    }

    CaseFacts next() {
        List<Premise> premises = new ArrayList<>();
        kinds.forEach(kind -> premises.add(premise(kind)));
        some(12, () -> premise(pick(kinds))).forEach(premises::add);
        some(3, () -> new Missing(pick(kinds).get().key())).forEach(premises::add);
        some(3, () -> conflict(pick(kinds))).forEach(premises::add);
        return CaseFacts.of(
                new CaseId("case-" + below(1_000_000) + pick("", "_x", ".y")),
                new PatientIdentity(
                        maybe(this::text),
                        maybe(this::date),
                        maybe(() -> pick(Sex.FEMALE, Sex.MALE)),
                        maybe(() -> "MRN " + below(10_000))),
                IntStream.range(0, 4).mapToObj(this::document).toList(),
                premises,
                some(4, () -> statement(pick(kinds))),
                some(
                        3,
                        () -> new Issue(
                                pick(IssueKind.values()),
                                id(below(6)),
                                maybe(() -> 1 + below(9)),
                                maybe(() -> 1 + below(3)))));
    }

    private Premise premise(Supplier<Finding> kind) {
        return (Premise) statement(kind);
    }

    private Conflict conflict(Supplier<Finding> kind) {
        List<Statement> sides = new ArrayList<>(List.of(statement(kind), statement(kind)));
        sides.addAll(some(1, () -> statement(kind)));
        return new Conflict(sides.get(0).key(), sides);
    }

    private Statement statement(Supplier<Finding> kind) {
        List<Evidence> evidence = new ArrayList<>(List.of(evidence()));
        evidence.addAll(some(2, this::evidence));
        Assertion assertion = chance(2) ? Assertion.PRESENT : pick(Assertion.values());
        if (assertion == Assertion.ABSENT) {
            return new Refuted(kind.get(), maybe(this::date), evidence);
        }
        return new Fact(
                kind.get(),
                assertion,
                chance(4) ? Certainty.PROBABLE : Certainty.CONFIRMED,
                maybe(this::date),
                chance(4) ? Basis.derivedBy(pick("corrected-calcium", "line.of:therapy")) : Basis.STATED,
                evidence);
    }

    private Evidence evidence() {
        String quote = text();
        int begin = below(9_999);
        return new Evidence(
                id(below(5)),
                1 + below(20),
                begin,
                begin + quote.length(),
                quote,
                pick("tnm-grammar", "dictionary"),
                Stream.generate(this::box).limit(below(3)).toList(),
                maybe(() -> new BigDecimal(pick("0.70", "0.05", "1.00", "0.99"))),
                maybe(() -> pick("Observation.where(id='1').value", "/ClinicalDocument/entry[2]", "OBX[3]", "row 4")),
                maybe(() -> pick("pT1a", "fuhrman grade III")));
    }

    private Box box() {
        return new Box(random.nextDouble() * 600, random.nextDouble() * 800, random.nextDouble() * 99, 1.0 / 3);
    }

    private SourceDocument document(int number) {
        return new SourceDocument(
                id(number / 2), 1 + number % 2, pick(DocumentKind.values()), maybe(this::date), chance(4));
    }

    private TnmCategory tnm() {
        String axis = pick("T", "N", "M");
        return new TnmCategory(
                axis,
                maybe(() -> pick("c", "p", "yp", "r")),
                axis + pick("0", "3", "3a", "X"),
                maybe(() -> pick("8", "AJCC 7", "UICC")));
    }

    private static DocumentId id(int number) {
        return DocumentId.of(new byte[] {(byte) number});
    }

    private ClinicalDate date() {
        return new ClinicalDate(pick("2019", "2021-02", "2024-05-17", "1951-12-31"));
    }

    private Laterality side() {
        return pick(Laterality.values());
    }

    private BigDecimal decimal() {
        return new BigDecimal(pick("13.0", "13", "0.10", "480", "1E+3", "7.000", "0.00001", "112.50"));
    }

    private String text() {
        return pick(
                "left kidney",
                "pT3a, \"N0\" | M0",
                " leading and trailing ",
                "two\nlines",
                "tab\there and \r\n there",
                "form\ffeed",
                "métastases à distance – 8 × 9 mm ≥ \uD83D\uDE00",
                "lone \uD83D surrogate",
                "<b>&amp;</b> \\ / {}",
                "\n",
                "#s0",
                "nul\u0000 and del\u007f and nel\u0085");
    }

    private String words() {
        String text = text();
        return text.isBlank() ? "words" : text;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return chance(2) ? value.get() : null;
    }

    private <T> List<T> some(int most, Supplier<T> value) {
        return IntStream.range(0, below(most + 1)).mapToObj(i -> value.get()).toList();
    }

    private boolean chance(int oneIn) {
        return below(oneIn) == 0;
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }

    private <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
