package org.sextant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sextant.casefile.CaseReviser;
import org.sextant.extraction.ExtractionSettings;
import org.sextant.extraction.FactExtractor;
import org.sextant.fhir.CaseBundles;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;

/**
 * How long the bundle of a case of fifty documents takes to build and write, beside HAPI reading the same bundle: CPU
 * time of the one thread that does it, which a busy machine changes little.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("load")
class BundleSpeedTest {

    private static final int DOCUMENTS = 50;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 40;
    private static final double MOST_MILLIS = 100;

    @Test
    void the_bundle_of_fifty_documents_is_written_in_a_tenth_of_a_second() throws IOException {
        CaseBundles bundles = CaseBundles.create();
        CaseFacts facts = caseOf(Reports.choose(DOCUMENTS));
        String bundle = bundles.write(facts);
        FhirContext context = FhirContext.forR4();
        Runnable write = () -> assertThat(bundles.write(facts)).hasSameSizeAs(bundle);
        Runnable parse = () -> assertThat(context.newJsonParser()
                        .parseResource(Bundle.class, bundle)
                        .hasEntry())
                .isTrue();
        medianMillis(write, WARM_UP);
        medianMillis(parse, WARM_UP);
        double written = medianMillis(write, ROUNDS);
        double parsed = medianMillis(parse, ROUNDS);
        System.out.printf(
                "bundle of %d documents, %d premises, %d KiB: written in %.0f ms, %.1f times what HAPI takes to parse it%n",
                DOCUMENTS, facts.premises().size(), bundle.length() / 1024, written, written / parsed);
        assertThat(written).isLessThan(MOST_MILLIS);
    }

    private static double medianMillis(Runnable work, int rounds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begin = threads.getCurrentThreadCpuTime();
            work.run();
            millis[i] = (threads.getCurrentThreadCpuTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[rounds / 2];
    }

    private static CaseFacts caseOf(List<String> texts) {
        try (FactExtractor extractor = FactExtractor.create(ExtractionSettings.defaults())) {
            List<DocumentFacts> documents = texts.stream()
                    .map(text -> DocumentText.ofPlainText(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), text))
                    .map(extractor::extract)
                    .flatMap(Collection::stream)
                    .toList();
            return CaseReviser.create().revise(new CaseId("fifty-documents"), documents, Set.of());
        }
    }
}
