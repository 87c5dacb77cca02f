package org.sextant.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleValidityTest {

    private static final BaseR4Validator VALIDATOR = BaseR4Validator.shared();
    private final CaseBundles bundles = CaseBundles.create();

    @Test
    void random_cases_are_valid_base_R4() {
        RandomCases cases = new RandomCases(4);
        for (int i = 0; i < 10; i++) {
            assertThat(VALIDATOR.listErrors(bundles.write(cases.next()))).isEmpty();
        }
    }

    @Test
    void the_validator_does_find_what_is_wrong() {
        List<String> errors = VALIDATOR.listErrors("""
                {"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"http://a.example/Observation/1",
                "resource":{"resourceType":"Observation","id":"1"}}]}""");
        assertThat(errors).isNotEmpty();
    }
}
