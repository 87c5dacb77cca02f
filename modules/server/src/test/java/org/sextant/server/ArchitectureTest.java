package org.sextant.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The doors of the house: who may know whom. A new arrow is a visible change of this page. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sextant");

    private static final Room JDK = Room.of(
            "the JDK", "java..", "javax.sql..", "javax.xml..", "javax.imageio..", "org.xml.sax..", "org.w3c.dom..");
    private static final Room JSPECIFY = Room.of("JSpecify", "org.jspecify.annotations..");
    private static final Room SLF4J = Room.of("SLF4J", "org.slf4j..");
    private static final Room JACKSON = Room.of("Jackson", "tools.jackson..", "com.fasterxml.jackson.annotation..");
    private static final Room TIKA = Room.of(
            "Tika and its parsers",
            "org.apache.tika..",
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "org.apache.poi..",
            "com.drew..");
    private static final Room OCR = Room.of("Tesseract and Leptonica", "org.bytedeco..");
    private static final Room RECORD_FORMATS = Room.of(
            "archives, mails, tables and messages",
            "org.apache.commons.compress..",
            "net.lingala.zip4j..",
            "org.apache.james.mime4j..",
            "org.apache.commons.csv..",
            "ca.uhn.hl7v2..");
    private static final Room CTAKES = Room.of("UIMA and cTAKES", "org.apache.uima..", "org.apache.ctakes..");
    private static final Room HAPI = Room.of("HAPI FHIR", "ca.uhn.fhir..", "org.hl7.fhir..");
    private static final Room DROOLS = Room.of("Drools", "org.drools..", "org.kie..");
    private static final Room LUCENE = Room.of("Lucene", "org.apache.lucene..");
    private static final Room PACK_FILES = Room.of(
            "what packs are written in", "org.yaml.snakeyaml..", "org.apache.commons.csv..", "org.commonmark..");
    private static final Room DATABASE = Room.of(
            "JDBC",
            "org.springframework.jdbc..",
            "org.springframework.dao..",
            "org.springframework.transaction..",
            "org.flywaydb..",
            "com.zaxxer.hikari..");
    private static final Room CAMEL = Room.of("Camel and Kafka", "org.apache.camel..", "org.apache.kafka..");
    private static final Room SPRING = Room.of("Spring", "org.springframework..", "jakarta.servlet..");

    private static final Room TOMCAT =
            Room.of("Tomcat", "org.apache.catalina..", "org.apache.coyote..", "org.apache.tomcat..");

    private static final Room ONE_TIME_PASSWORDS = Room.of(
            "what makes one-time passwords", "com.eatthepath.otp..", "org.apache.commons.codec..", "javax.crypto..");

    private static final Room TEMPLATES = Room.of("Thymeleaf", "org.thymeleaf..");

    private static final Room PAPER = Room.of("what sets PDF pages", "com.openhtmltopdf..");

    private static final Room MODEL = Room.of("model", "org.sextant.model..").dependsOn(JDK, JSPECIFY);
    private static final Room READING = Room.of("reading", "org.sextant.reading..")
            .dependsOn(MODEL, TIKA, OCR, RECORD_FORMATS, JACKSON, SLF4J, JDK, JSPECIFY);
    private static final Room EXTRACTION =
            Room.of("extraction", "org.sextant.extraction..").dependsOn(MODEL, CTAKES, SLF4J, JDK, JSPECIFY);
    private static final Room CASEFILE =
            Room.of("casefile", "org.sextant.casefile..").dependsOn(MODEL, SLF4J, JDK, JSPECIFY);
    private static final Room FHIR = Room.of("fhir", "org.sextant.fhir..").dependsOn(MODEL, HAPI, SLF4J, JDK, JSPECIFY);
    private static final Room GUIDANCE = Room.of("guidance", "org.sextant.guidance..")
            .dependsOn(MODEL, DROOLS, LUCENE, PACK_FILES, SLF4J, JDK, JSPECIFY);
    private static final Room STORE =
            Room.of("store", "org.sextant.store..").dependsOn(MODEL, DATABASE, JACKSON, SLF4J, JDK, JSPECIFY);
    private static final Room PIPELINE = Room.of("pipeline", "org.sextant.pipeline..")
            .dependsOn(MODEL, READING, EXTRACTION, CASEFILE, FHIR, GUIDANCE, STORE, CAMEL, SLF4J, JDK, JSPECIFY);
    private static final Room FHIR_ENDPOINT = Room.of("the FHIR endpoint", "org.sextant.server.fhir..")
            .dependsOn(
                    Room.of("server", "org.sextant.server", "org.sextant.server.rooms.."),
                    MODEL,
                    FHIR,
                    HAPI,
                    SPRING,
                    JDK,
                    JSPECIFY);
    private static final Room SERVER = Room.of("server", "org.sextant.server..")
            .dependsOn(MODEL, READING, EXTRACTION, CASEFILE, FHIR, GUIDANCE, STORE, PIPELINE)
            .dependsOn(SPRING, HAPI, TOMCAT, TEMPLATES, PAPER, ONE_TIME_PASSWORDS, JACKSON, SLF4J, JDK, JSPECIFY);

    @Test
    void every_room_was_seen() {
        assertThat(Stream.of(MODEL, READING, EXTRACTION, CASEFILE, FHIR, GUIDANCE, STORE, PIPELINE, SERVER))
                .allSatisfy(room -> assertThat(HOUSE)
                        .anyMatch(known -> known.getPackageName().startsWith("org.sextant." + room.name())));
    }

    @Test
    void model_knows_the_jdk_and_nothing_else() {
        MODEL.verify(HOUSE);
    }

    @Test
    void each_foreign_library_lives_in_one_room() {
        READING.verify(HOUSE);
        EXTRACTION.verify(HOUSE);
        CASEFILE.verify(HOUSE);
        FHIR.verify(HOUSE);
        GUIDANCE.verify(HOUSE);
        STORE.verify(HOUSE);
    }

    @Test
    void pipeline_knows_the_rooms_and_the_server_knows_the_pipeline() {
        PIPELINE.verify(HOUSE);
        SERVER.verify(HOUSE);
    }

    @Test
    void only_one_package_of_the_server_knows_hapi() {
        FHIR_ENDPOINT.verify(HOUSE);
        onlyIn("org.sextant.server.fhir..", HAPI);
    }

    @Test
    void only_one_package_of_the_server_knows_tomcat() {
        onlyIn("org.sextant.server.tomcat..", TOMCAT);
    }

    @Test
    void only_the_pages_of_the_server_fill_templates() {
        onlyIn("org.sextant.server.pages..", TEMPLATES);
    }

    @Test
    void only_one_package_of_the_server_sets_paper() {
        onlyIn("org.sextant.server.output..", PAPER);
    }

    @Test
    void only_one_package_of_the_server_knows_one_time_passwords() {
        onlyIn("org.sextant.server.people..", ONE_TIME_PASSWORDS);
    }

    private static void onlyIn(String home, Room library) {
        noClasses()
                .that()
                .resideInAPackage("org.sextant.server..")
                .and()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.packages().toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void no_rooms_know_each_other_in_a_circle() {
        slices().matching("org.sextant.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void no_foreign_type_crosses_a_door() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("..internal..", "org.sextant.server..", "org.sextant.testkit..")
                .should(speakOurWords())
                .check(HOUSE);
    }

    private static ArchCondition<JavaMethod> speakOurWords() {
        return new ArchCondition<>("take and give only types of the JDK and of the house") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.getPackageName().startsWith("java."))
                        .filter(type -> !type.isPrimitive())
                        .filter(type -> !type.getPackageName().startsWith("org.sextant"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " speaks of " + type.getName())));
            }
        };
    }

    @Test
    void nobody_but_the_server_asks_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.sextant.server..", "org.sextant.testkit..")
                .should()
                .callMethodWhere(asksTheClock())
                .because("dates are arguments (invariant 3)")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheClock() {
        return DescribedPredicate.describe("it asks the system clock", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            boolean now = owner.startsWith("java.time.")
                    && name.equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .allMatch(type -> type.isEquivalentTo(ZoneId.class));
            boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
            return now || clock || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
        });
    }

    /** A reader's standard output is its wire to the process that asked. */
    @Test
    void nobody_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sextant.testkit..")
                .and()
                .doNotHaveFullyQualifiedName("org.sextant.reading.internal.process.ReaderMain")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void no_page_writes_data_as_markup() throws IOException {
        Set<String> unsafe = Set.of("th:utext", "[(", "th:inline=\"javascript\"", "style=", "onclick=");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(template -> assertThat(
                            Files.readString(template))
                    .doesNotContain(unsafe));
        }
    }
}
