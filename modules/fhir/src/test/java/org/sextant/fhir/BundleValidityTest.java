package org.sextant.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleValidityTest {

    private static final int CASES = 25;

    private final CaseBundles bundles = CaseBundles.create();

    @Test
    void random_cases_are_valid_mCODE_and_need_one_exclusion_at_most() {
        RandomCases cases = new RandomCases(4);
        for (int i = 0; i < CASES; i++) {
            assertThat(Validators.listErrors(bundles.write(cases.next()))).isEmpty();
        }
    }

    @Test
    void the_validator_finds_what_mCODE_forbids() {
        RandomCases cases = new RandomCases(4);
        Bundle bundle;
        Optional<Observation> size;
        do {
            bundle = FhirJson.read(bundles.write(cases.next()));
            size = bundle.getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(Observation.class::isInstance)
                    .map(Observation.class::cast)
                    .filter(observation -> observation.getMeta().hasProfile(Canonicals.mcode("tumor-size")))
                    .findFirst();
        } while (size.isEmpty());
        size.get().setFocus(List.of());
        assertThat(Validators.listErrors(FhirJson.write(bundle)))
                .anyMatch(error -> error.contains("must-have-focus-or-specimen"));
    }

    @Test
    void without_the_package_of_US_Core_what_refers_to_it_is_no_error() {
        BundleValidator alone = BundleValidator.create();
        assertThat(alone.knowsUsCore()).isFalse();
        ValidationReport report = alone.validate(bundles.write(new RandomCases(5).next()));
        assertThat(report.errors()).isEmpty();
        assertThat(report.countWarnings()).isNotEmpty();
    }

    @Test
    void an_error_that_nobody_can_settle_offline_is_not_counted_and_says_why() {
        ValidationReport report = Validators.SHARED.validate("""
                {"resourceType":"BodyStructure","meta":{"profile":
                ["http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-tumor"]},"patient":{"display":"nobody"},
                "identifier":[{"use":"usual","value":"1","type":{"coding":[
                {"system":"http://hl7.org/fhir/resource-types","code":"BodyStructure"}]}}],
                "location":{"text":"a place"},"locationQualifier":[{"coding":[
                {"system":"http://snomed.info/sct","code":"261122009"}]}]}""");
        assertThat(report.errors()).isEmpty();
        assertThat(report.excluded()).isNotEmpty().allSatisfy(message -> {
            assertThat(message.excludedBecause()).contains("SNOMED CT");
            assertThat(message.isError()).isFalse();
        });
    }

    @Test
    void what_is_no_resource_or_no_package_is_refused_without_quoting_it(@TempDir Path folder) throws IOException {
        for (String text : List.of("", "Zanzibar Quux", "{\"resourceType\":\"Observation\",\"zanzibar\":1,")) {
            assertThat(Validators.SHARED.validate(text).errors()).isNotEmpty().noneMatch(error -> error.text()
                    .contains("anzibar"));
        }
        Path file = Files.writeString(folder.resolve("quux.tgz"), "Zanzibar");
        assertThatIllegalArgumentException().isThrownBy(() -> BundleValidator.create(List.of(file)));
    }
}
