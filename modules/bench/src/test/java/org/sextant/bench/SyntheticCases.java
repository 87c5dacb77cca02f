package org.sextant.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sextant.guidance.RulePacks;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentId;
import org.sextant.model.Evidence;
import org.sextant.model.Fact;
import org.sextant.model.LabResult;
import org.sextant.model.Missing;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Sex;

/**
 * Invented cases at any number: each is a golden case of a pack with other laboratory values, with some statements the record
 * does not make, of a person of another age, and with the organ named. The same seed and number give the same case.
 */
final class SyntheticCases {

    /** How much of a record is silent, of a hundred statements. */
    private static final int SILENT_PERCENT = 12;

    private static final double SPREAD = 0.15;
    private static final MathContext DIGITS = new MathContext(4);

    private final List<CaseFacts> patterns;
    private final String organ;
    private final long seed;

    private SyntheticCases(List<CaseFacts> patterns, String organ, long seed) {
        this.patterns = patterns;
        this.organ = organ;
        this.seed = seed;
    }

    /** Cases after the golden cases of these packs. */
    static SyntheticCases of(RulePacks packs, String organ, long seed) {
        return new SyntheticCases(packs.goldenFacts(), organ, seed);
    }

    /** The case of this number. */
    CaseFacts get(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        CaseFacts pattern = patterns.get(random.nextInt(patterns.size()));
        List<Premise> premises = new ArrayList<>();
        for (Premise premise : pattern.premises()) {
            if (random.nextInt(100) < SILENT_PERCENT) {
                premises.add(new Missing(premise.key()));
            } else {
                premises.add(vary(premise, random));
            }
        }
        premises.removeIf(premise -> premise.key().kind().equals("PrimaryCancerCondition"));
        DocumentId document = DocumentId.of(("invented " + number).getBytes(StandardCharsets.UTF_8));
        premises.add(Fact.stated(
                new PrimaryCancerCondition(organ, null),
                null,
                new Evidence(document, 1, 0, organ.length(), organ, "invented")));
        PatientIdentity patient = new PatientIdentity(
                null,
                new ClinicalDate(Integer.toString(1930 + random.nextInt(60))),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                null);
        return CaseFacts.of(
                new CaseId("synthetic-%09d".formatted(number)),
                patient,
                List.of(),
                premises.stream().distinct().toList(),
                List.of(),
                List.of());
    }

    private static Premise vary(Premise premise, Random random) {
        if (premise instanceof Fact fact && fact.finding() instanceof LabResult lab) {
            BigDecimal value =
                    lab.value().multiply(BigDecimal.valueOf(1 + SPREAD * (2 * random.nextDouble() - 1)), DIGITS);
            return new Fact(
                    new LabResult(lab.analyte(), value, lab.unit(), lab.low(), lab.high(), lab.provisional()),
                    fact.assertion(),
                    fact.certainty(),
                    fact.date(),
                    fact.basis(),
                    fact.evidence());
        }
        return premise;
    }
}
