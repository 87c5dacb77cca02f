package org.sextant.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Certainty;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.LabResult;
import org.sextant.model.LabUnits;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;

/**
 * The filtration rate by the CKD-EPI equation of 2021, without a term for race, of the newest creatinine, where the laboratory
 * gave none (clinical rules 2.1): 142 x min(Scr/k, 1)^a x max(Scr/k, 1)^-1.200 x 0.9938^age, x 1.012 for women. Sex, birth
 * date and the day of the sample are needed, and an adult.
 */
final class KidneyFunction implements Derivation {

    private static final String RULE = "CASE-EGFR";
    private static final String UNIT = "mL/min/1.73m2";
    private static final FactKey KEY = new FactKey("LabResult", "egfr");
    private static final int ADULT = 18;

    @Override
    public List<Fact> derive(Premises premises) {
        return premises.speaksOf(KEY)
                ? List.of()
                : premises.present(LabResult.class).stream()
                        .filter(fact -> lab(fact).analyte().equals("creatinine")
                                && lab(fact).provisional() == null)
                        .flatMap(fact -> findRate(fact, premises.patient()).stream()
                                .map(rate -> Premises.derived(
                                        RULE,
                                        new LabResult("egfr", rate, UNIT, null, null, null),
                                        Certainty.CONFIRMED,
                                        List.of(fact))))
                        .toList();
    }

    private static Optional<BigDecimal> findRate(Fact creatinine, PatientIdentity patient) {
        String unit = lab(creatinine).unit();
        ClinicalDate drawn = creatinine.date();
        ClinicalDate birth = patient.birthDate();
        Sex sex = patient.sex();
        if (unit == null || drawn == null || birth == null || !birth.isDay() || !drawn.isDay() || !isKnown(sex)) {
            return Optional.empty();
        }
        int age = ageOn(birth.earliest(), drawn.earliest());
        return age < ADULT
                ? Optional.empty()
                : LabUnits.convert("creatinine", lab(creatinine).value(), unit, "mg/dL")
                        .map(value -> rate(value.doubleValue(), age, sex == Sex.FEMALE));
    }

    private static boolean isKnown(@Nullable Sex sex) {
        return sex == Sex.FEMALE || sex == Sex.MALE;
    }

    private static int ageOn(LocalDate birth, LocalDate day) {
        return Period.between(birth, day).getYears();
    }

    private static BigDecimal rate(double creatinine, int age, boolean female) {
        double ratio = creatinine / (female ? 0.7 : 0.9);
        double below = Math.pow(Math.min(ratio, 1), female ? -0.241 : -0.302);
        double above = Math.pow(Math.max(ratio, 1), -1.2);
        double rate = 142 * below * above * Math.pow(0.9938, age) * (female ? 1.012 : 1);
        return BigDecimal.valueOf(rate).setScale(0, RoundingMode.HALF_UP);
    }

    private static LabResult lab(Fact fact) {
        return (LabResult) fact.finding();
    }
}
