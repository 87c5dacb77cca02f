package org.sextant.guidance.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.sextant.guidance.internal.pack.Derivation;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.internal.pack.Pack;
import org.sextant.model.Assertion;
import org.sextant.model.Basis;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentId;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.Finding;
import org.sextant.model.Guidance;
import org.sextant.model.LabResult;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.Premise;

/**
 * The IMDC risk group on every pattern of six factors that are met, not met or unknown, by three: the kidney pack's own rules for it on the
 * engine, with their trace; the reference engine of CQL on the same written in CQL; and plain Java, without a trace. All must come to the same
 * groups; how fast each is, is printed. {@code mvn test -pl modules/guidance -am -Ppeers -Dslow.tags= -Dtest=EnginePeersTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("load")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnginePeersTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double SECOND = 1e9;
    private static final int WARMING = 12;
    private static final int MEASURED = 5;

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final String GROUP = "imdcGroup";
    private static final String ANY = "favourable | intermediate | poor";

    /** A factor is unknown, not met or met. */
    private static final int STATES = 3;

    private static final int FACTORS = 6;
    private static final int PATTERNS = 729;

    @Test
    void the_engine_cql_and_plain_java_come_to_the_same_groups() {
        Evaluation engine = Evaluation.of(partFor(kidney(), GROUP));
        Cql cql = new Cql();
        List<CaseFacts> facts =
                IntStream.range(0, PATTERNS).mapToObj(EnginePeersTest::facts).toList();
        List<Resources> resources =
                IntStream.range(0, PATTERNS).mapToObj(EnginePeersTest::resources).toList();
        Function<Integer, String> byEngine = number -> group(engine.evaluate(facts.get(number), TODAY));
        Function<Integer, String> byCql = number -> cql.group(resources.get(number));
        Function<Integer, String> byHand = number -> PlainImdc.group(facts.get(number), TODAY);
        for (int number = 0; number < PATTERNS; number++) {
            String expected = expected(number);
            assertThat(byEngine.apply(number)).as("engine, pattern %d", number).isEqualTo(expected);
            assertThat(byCql.apply(number)).as("CQL, pattern %d", number).isEqualTo(expected);
            assertThat(byHand.apply(number)).as("plain Java, pattern %d", number).isEqualTo(expected);
        }
        double engineRate = rate("engine, with trace", byEngine);
        double cqlRate = rate("CQL", byCql);
        double handRate = rate("plain Java, no trace", byHand);
        System.out.printf(
                "IMDC part: engine %.1f times CQL, %.3f times plain Java%n", engineRate / cqlRate, engineRate / handRate);
        assertThat(engineRate).isGreaterThan(cqlRate);
    }

    /** The median of cases a second of CPU. */
    private static double rate(String name, Function<Integer, String> reader) {
        List<Double> rates = new ArrayList<>();
        for (int slice = 0; slice < WARMING + MEASURED; slice++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            int read = 0;
            while (THREADS.getCurrentThreadCpuTime() - begin < SECOND) {
                for (int number = 0; number < PATTERNS; number++) {
                    read += reader.apply(number).isEmpty() ? 0 : 1;
                }
            }
            if (slice >= WARMING) {
                rates.add(read * SECOND / (THREADS.getCurrentThreadCpuTime() - begin));
            }
        }
        rates.sort(null);
        System.out.printf("%-22s %9.0f cases a second of CPU%n", name, rates.get(MEASURED / 2));
        return rates.get(MEASURED / 2);
    }

    // ---- the patterns ----

    private static int state(int number, int factor) {
        return number / (int) Math.pow(STATES, factor) % STATES;
    }

    private static String expected(int number) {
        int least = 0;
        int most = 0;
        for (int factor = 0; factor < FACTORS; factor++) {
            least += state(number, factor) == 2 ? 1 : 0;
            most += state(number, factor) == 1 ? 0 : 1;
        }
        return PlainImdc.groups(least, most);
    }

    private static CaseFacts facts(int number) {
        List<Premise> premises = new ArrayList<>();
        add(premises, number, 0, met -> new PerformanceStatus("KPS", met ? 70 : 90));
        add(premises, number, 1, met -> new ClinicalAssessment("diagnosisDate", met ? "2026-01-10" : "2023-01-10"));
        add(premises, number, 2, met -> lab("hemoglobin", met ? "10.1" : "14.2", "g/dL", "13.0", "17.0"));
        add(premises, number, 3, met -> lab("calcium corrected", met ? "11.0" : "9.4", "mg/dL", "8.5", "10.2"));
        add(premises, number, 4, met -> lab("neutrophils", met ? "9.1" : "4.4", "10*9/L", "1.5", "7.5"));
        add(premises, number, 5, met -> lab("platelets", met ? "510" : "220", "10*9/L", "150", "400"));
        premises.add(fact(new ClinicalAssessment("metStatus", "M1")));
        return CaseFacts.of(
                new CaseId("P" + number), PatientIdentity.UNKNOWN, List.of(), premises, List.of(), List.of());
    }

    private static void add(List<Premise> premises, int number, int factor, Function<Boolean, Finding> finding) {
        int state = state(number, factor);
        if (state > 0) {
            premises.add(fact(finding.apply(state == 2)));
        }
    }

    private static LabResult lab(String analyte, String value, String unit, String low, String high) {
        return new LabResult(
                analyte, new BigDecimal(value), unit, new BigDecimal(low), new BigDecimal(high), null);
    }

    private static Fact fact(Finding finding) {
        return new Fact(
                finding,
                Assertion.PRESENT,
                Certainty.CONFIRMED,
                new ClinicalDate("2026-05-20"),
                Basis.STATED,
                List.of(new Evidence(DocumentId.of(new byte[] {1}), 1, 0, 4, "text", "test")));
    }

    /** A case as CQL is given it. */
    private record Resources(Patient patient, List<Object> conditions, Map<String, List<Object>> observations) {}

    private static Resources resources(int number) {
        List<Object> conditions = new ArrayList<>();
        Map<String, List<Object>> observations = new LinkedHashMap<>();
        for (Premise premise : facts(number).premises()) {
            Finding finding = ((Fact) premise).finding();
            if (finding instanceof LabResult lab) {
                Observation observation = observation(lab.analyte());
                observation.setValue(new Quantity().setValue(lab.value()).setUnit(lab.unit()));
                observation
                        .addReferenceRange()
                        .setLow(new Quantity().setValue(lab.low()))
                        .setHigh(new Quantity().setValue(lab.high()));
                observations.put(code(lab.analyte()), List.of(observation));
            } else if (finding instanceof PerformanceStatus status) {
                Observation observation = observation("KPS");
                observation.setValue(new IntegerType(status.value()));
                observations.put(code("KPS"), List.of(observation));
            } else if (finding instanceof ClinicalAssessment assessment && assessment.topic().equals("diagnosisDate")) {
                conditions.add(new Condition().setOnset(day(LocalDate.parse(assessment.value()))));
            }
        }
        Patient patient = new Patient();
        patient.setId("P" + number);
        return new Resources(patient, conditions, observations);
    }

    private static Observation observation(String name) {
        Observation observation = new Observation();
        observation.setCode(new CodeableConcept(new Coding("http://loinc.org", code(name), name)));
        observation.setEffective(day(LocalDate.parse("2026-05-20")));
        return observation;
    }

    private static DateTimeType day(LocalDate day) {
        return new DateTimeType(
                Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                ca.uhn.fhir.model.api.TemporalPrecisionEnum.DAY);
    }

    private static String code(String name) {
        return switch (name) {
            case "KPS" -> "89243-0";
            case "hemoglobin" -> "718-7";
            case "calcium corrected" -> "29265-6";
            case "neutrophils" -> "751-8";
            default -> "777-3";
        };
    }

    // ---- the three ----

    private static Pack kidney() {
        return LoadedPacks.bundled().stream()
                .map(LoadedPack::pack)
                .filter(pack -> pack.id().name().equals("kidney"))
                .findFirst()
                .orElseThrow();
    }

    /** A pack that derives one input, with all it needs, and decides nothing. */
    private static Pack partFor(Pack pack, String target) {
        Set<String> inputs = new TreeSet<>();
        List<Derivation> derivations = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(target));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (inputs.add(name)) {
                pack.derivations().stream()
                        .filter(rule -> rule.input().equals(name))
                        .forEach(rule -> {
                            derivations.add(rule);
                            open.addAll(rule.needs());
                            rule.givens().stream()
                                    .filter(given -> given.kind() == Derivation.Kind.LAB)
                                    .map(given -> pack.findLab(given.name()).orElseThrow().name())
                                    .forEach(open::add);
                        });
            }
        }
        Map<String, Input> needed = new LinkedHashMap<>(pack.inputs());
        needed.keySet().retainAll(inputs);
        return new Pack(
                pack.id(),
                pack.status(),
                pack.title(),
                pack.conditions(),
                pack.disclaimer(),
                needed,
                pack.questions(),
                pack.askOrder(),
                Map.of(),
                List.of(),
                List.of(),
                Set.of(),
                pack.citations(),
                pack.texts(),
                derivations);
    }

    private static String group(Guidance guidance) {
        return guidance.derived().stream()
                .filter(Fact.class::isInstance)
                .map(premise -> ((Fact) premise).finding())
                .filter(ClinicalAssessment.class::isInstance)
                .map(ClinicalAssessment.class::cast)
                .filter(assessment -> assessment.topic().equals(GROUP))
                .map(ClinicalAssessment::value)
                .findFirst()
                .orElse(ANY);
    }

    /** The reference engine: compiled from source once, and an engine for each case, for an engine keeps what it came to. */
    private static final class Cql {

        private final Environment environment;
        private @Nullable Resources resources;

        Cql() {
            LibraryManager libraries = new LibraryManager(new ModelManager());
            libraries.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
            libraries.getLibrarySourceLoader().registerProvider(id -> id.getId().equals("Imdc") ? source() : null);
            RetrieveProvider retrieve = (context,
                    path,
                    value,
                    type,
                    template,
                    codePath,
                    codes,
                    valueSet,
                    datePath,
                    low,
                    high,
                    range) -> {
                Resources given = Objects.requireNonNull(resources);
                return switch (type) {
                    case "Patient" -> List.of(given.patient());
                    case "Condition" -> given.conditions();
                    default -> given.observations()
                            .getOrDefault(codes.iterator().next().getCode(), List.of());
                };
            };
            environment = new Environment(
                    libraries,
                    Map.of("http://hl7.org/fhir", new CompositeDataProvider(new R4FhirModelResolver(), retrieve)),
                    null);
        }

        private static InputStream source() {
            try (InputStream in = EnginePeersTest.class.getResourceAsStream("imdc.cql")) {
                return new ByteArrayInputStream(Objects.requireNonNull(in).readAllBytes());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        String group(Resources given) {
            resources = given;
            return (String) new CqlEngine(environment, Set.of(CqlEngine.Options.EnableExpressionCaching))
                    .evaluate(
                            "Imdc",
                            Set.of("Group"),
                            Map.of("Today", new org.opencds.cqf.cql.engine.runtime.Date(TODAY.toString())))
                    .forExpression("Group")
                    .value();
        }
    }

    /** The same by hand. */
    private static final class PlainImdc {

        private PlainImdc() {}

        static String group(CaseFacts facts, LocalDate today) {
            int least = 0;
            int known = 0;
            for (Premise premise : facts.premises()) {
                Boolean met = premise instanceof Fact fact ? met(fact, today) : null;
                known += met == null ? 0 : 1;
                least += Boolean.TRUE.equals(met) ? 1 : 0;
            }
            return groups(least, least + FACTORS - known);
        }

        private static @Nullable Boolean met(Fact fact, LocalDate today) {
            if (fact.finding() instanceof PerformanceStatus status) {
                return status.value() < 80;
            }
            if (fact.finding() instanceof ClinicalAssessment assessment) {
                return assessment.topic().equals("diagnosisDate")
                        ? LocalDate.parse(assessment.value()).plusYears(1).isAfter(today)
                        : null;
            }
            LabResult lab = (LabResult) fact.finding();
            if (Objects.requireNonNull(fact.date()).earliest().isBefore(today.minusDays(30))) {
                return null;
            }
            return lab.analyte().equals("hemoglobin")
                    ? lab.value().compareTo(Objects.requireNonNull(lab.low())) < 0
                    : lab.value().compareTo(Objects.requireNonNull(lab.high())) > 0;
        }

        static String groups(int least, int most) {
            List<String> groups = new ArrayList<>();
            if (least == 0) {
                groups.add("favourable");
            }
            if (least <= 2 && most >= 1) {
                groups.add("intermediate");
            }
            if (most >= 3) {
                groups.add("poor");
            }
            return String.join(" | ", groups);
        }
    }
}
