package org.sextant.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.Assertion;
import org.sextant.model.Certainty;
import org.sextant.model.DiseaseStatus;
import org.sextant.model.Finding;
import org.sextant.model.GenomicVariant;
import org.sextant.model.HistologicGrade;
import org.sextant.model.Histology;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.RadiotherapyCourse;
import org.sextant.model.TnmCategory;
import org.sextant.testkit.SharedData;

@DisplayNameGeneration(ReplaceUnderscores.class)
class McodeExamplesTest {

    private static final Standing AFFIRMED = new Standing(Assertion.PRESENT, Certainty.CONFIRMED, null);

    /** The kinds whose code is the question, which mCODE fixes. */
    private static final List<Finding> QUESTIONS = List.of(
            new DiseaseStatus("stable disease"),
            new GenomicVariant("VHL", null, "pathogenic"),
            new HistologicGrade("WHO/ISUP", "3"),
            new Histology("clear cell", null, List.of()),
            new PerformanceStatus("ECOG", 1),
            new PerformanceStatus("KPS", 90),
            new RadiotherapyCourse("brain"),
            new TnmCategory("T", "c", "T3", null),
            new TnmCategory("N", "c", "N0", null),
            new TnmCategory("M", "c", "M0", null));

    @Test
    void our_resources_ask_under_the_codes_that_mCODEs_own_examples_ask_under() throws IOException {
        Set<String> theirs =
                listExamples().stream().flatMap(McodeExamplesTest::questions).collect(Collectors.toSet());
        FindingMappers mappers = new FindingMappers(Codes.load());
        for (Finding finding : QUESTIONS) {
            Resource ours = mappers.of(finding).write(finding, AFFIRMED, new Reference());
            assertThat(questions(ours)).isNotEmpty().allMatch(theirs::contains);
        }
    }

    private static List<Resource> listExamples() throws IOException {
        Path folder = SharedData.require("data/fhir/mcode_4.0.0_examples");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(Observation|Procedure)-.*\\.json"))
                    .map(McodeExamplesTest::read)
                    .toList();
        }
    }

    private static Resource read(Path file) {
        try {
            return (Resource) FhirJson.context().newJsonParser().parseResource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> questions(Resource resource) {
        CodeableConcept code =
                resource instanceof Observation observation ? observation.getCode() : ((Procedure) resource).getCode();
        return resource.getMeta().getProfile().stream().flatMap(profile -> code.getCoding().stream()
                .map(coding ->
                        String.join(" ", Arrays.asList(profile.getValue(), coding.getSystem(), coding.getCode()))));
    }
}
