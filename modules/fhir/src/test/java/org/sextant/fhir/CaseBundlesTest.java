package org.sextant.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.sextant.model.CaseFacts;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseBundlesTest {

    private final CaseBundles bundles = CaseBundles.create();

    @Test
    void five_hundred_random_cases_come_back_as_they_were_and_write_the_same_bytes_again() {
        RandomCases cases = new RandomCases(20261123);
        for (int i = 0; i < 500; i++) {
            CaseFacts facts = cases.next();
            String bundle = bundles.write(facts);
            CaseFacts back = bundles.read(bundle);
            assertThat(back.premises()).isEqualTo(facts.premises());
            assertThat(back).isEqualTo(facts);
            assertThat(bundles.write(back)).isEqualTo(bundle);
        }
    }
}
