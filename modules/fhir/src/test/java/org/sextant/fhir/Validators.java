package org.sextant.fhir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sextant.testkit.SharedData;

/** The one validator of the test run, which takes seconds to make: mCODE, and US Core where its package lies beside the checkout. */
final class Validators {

    static final BundleValidator SHARED = BundleValidator.create(packages());

    private Validators() {}

    /** The exclusion that our own bundles need: whether a variant is there is an answer of LOINC. */
    private static final String ANSWERS = "LL1971-2";

    /** Everything that the validator calls an error, excluded or not, but for the one exclusion that our bundles need. */
    static List<String> listErrors(String json) {
        return SHARED.validate(json).messages().stream()
                .filter(message -> message.isError()
                        || (message.excludedBecause() != null && !message.text().contains(ANSWERS)))
                .map(message -> message.location() + ": " + message.text())
                .toList();
    }

    private static List<Path> packages() {
        Optional<Path> usCore = SharedData.find("data/fhir/packages/hl7.fhir.us.core-6.1.0.tgz");
        if (usCore.isEmpty()) {
            System.out.println("US Core does not lie beside this checkout: its profiles count as plain R4");
        }
        return usCore.stream().toList();
    }
}
