package org.sextant.casefile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Finding;
import org.sextant.model.GenomicVariant;
import org.sextant.model.Histology;
import org.sextant.model.LabResult;
import org.sextant.model.LabUnits;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorMarkerTest;
import org.sextant.model.TumorSize;

/** When two findings about one thing can both be so, and what they are about. */
final class Agreement {

    /** Reports round, and each unit to digits of its own: two that differ by so much are one value. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.03");

    /** Our choice: studies measure one tumour so far apart, by plane and by method. */
    private static final BigDecimal SAME_SIZE_RATIO = new BigDecimal("1.5");

    private static final BigDecimal SAME_SIZE_MM = new BigDecimal(15);

    private final HistologyFamilies families;
    private final Map<String, String> tissueValues = new HashMap<>();

    Agreement(HistologyFamilies families) {
        this.families = families;
        Table.read("tissue-values.csv")
                .rows()
                .forEach(row -> tissueValues.put(row.get(0) + " " + row.get(1), row.get(2)));
    }

    /** What a claim is about, finer than its key where one key can cover two tumours or one axis is written two ways. */
    String subject(Claim claim, PathologicalDays pathology) {
        Finding finding = claim.finding();
        if (finding instanceof Histology histology && !histology.isComponent()) {
            return "Histology/" + families.findOrgan(histology.value()).orElse(histology.value());
        }
        if (finding instanceof TnmCategory category) {
            return "TnmCategory/" + axis(claim, category, pathology);
        }
        return finding.key().toString();
    }

    /** Whether there is distant disease is one question however it was found; T and N are of the scan or of the specimen. */
    private static String axis(Claim claim, TnmCategory category, PathologicalDays pathology) {
        if (category.axis().equals("M")) {
            return category.axis();
        }
        String prefix = category.prefix() == null ? pathology.isBefore(claim) ? "p" : "c" : category.prefix();
        return prefix + category.axis();
    }

    /** Whether both can be so, both being affirmed. */
    boolean agree(Finding one, Finding other) {
        if (one instanceof Histology a && other instanceof Histology b) {
            return a.value().equals(b.value())
                    || families.isGeneral(a.value())
                    || families.isGeneral(b.value())
                    || a.value().startsWith(b.value())
                    || b.value().startsWith(a.value());
        }
        if (one instanceof TnmCategory a && other instanceof TnmCategory b) {
            return a.value().startsWith(b.value())
                    || b.value().startsWith(a.value())
                    || isNotAssessed(a)
                    || isNotAssessed(b);
        }
        if (one instanceof PrimaryCancerCondition a && other instanceof PrimaryCancerCondition b) {
            return sameOrSilent(a.laterality(), b.laterality());
        }
        if (one instanceof SecondaryCancerCondition a && other instanceof SecondaryCancerCondition b) {
            return sameOrSilent(a.count(), b.count());
        }
        if (one instanceof LabResult a && other instanceof LabResult b) {
            return isSameResult(a, b);
        }
        if (one instanceof TumorMarkerTest a && other instanceof TumorMarkerTest b) {
            return isSameTissueValue(tissueValue(a), tissueValue(b));
        }
        if (one instanceof TumorSize a && other instanceof TumorSize b) {
            return isSameSize(a, b);
        }
        if (one instanceof SurgicalProcedure a && other instanceof SurgicalProcedure b) {
            return a.name().equals(b.name()) && sameOrSilent(a.laterality(), b.laterality());
        }
        if (one instanceof GenomicVariant a && other instanceof GenomicVariant b) {
            return sameOrSilent(a.status(), b.status());
        }
        if (one instanceof RegionalLymphNodes a && other instanceof RegionalLymphNodes b) {
            return sameOrSilent(a.examined(), b.examined()) && sameOrSilent(a.positive(), b.positive());
        }
        if (one instanceof MedicationAdministration || isStatedDate(one)) {
            return true;
        }
        return one.equals(other);
    }

    private static boolean isSameResult(LabResult one, LabResult other) {
        String unit = one.unit();
        String otherUnit = other.unit();
        if (unit == null || otherUnit == null || unit.equals(otherUnit)) {
            return one.value().compareTo(other.value()) == 0;
        }
        return LabUnits.convert(one.analyte(), one.value(), unit, otherUnit)
                .filter(value -> value.subtract(other.value())
                                .abs()
                                .compareTo(other.value().abs().multiply(ROUNDING))
                        <= 0)
                .isPresent();
    }

    private String tissueValue(TumorMarkerTest test) {
        return tissueValues.getOrDefault(test.marker() + " " + test.value(), test.value());
    }

    private static boolean isSameTissueValue(String one, String other) {
        return one.equals(other) || one.equals("open") || other.equals("open");
    }

    /** Of a metastasis one site may hold several lesions; a primary is one. */
    private static boolean isSameSize(TumorSize one, TumorSize other) {
        BigDecimal larger = one.mm().max(other.mm());
        BigDecimal smaller = one.mm().min(other.mm());
        return !one.target().equals("primary")
                || larger.subtract(smaller).compareTo(SAME_SIZE_MM) < 0
                || larger.compareTo(smaller.multiply(SAME_SIZE_RATIO)) < 0;
    }

    /** What was found more than once has more than one date; the earliest dates the disease ({@link DiseaseDates}). */
    private static boolean isStatedDate(Finding finding) {
        return finding instanceof ClinicalAssessment assessment && DiseaseDates.STATED.contains(assessment.topic());
    }

    /** How much a finding says; of findings that agree, the one that says most speaks for all. */
    int detail(Finding finding) {
        if (finding instanceof Histology histology) {
            return families.isGeneral(histology.value()) ? 0 : histology.value().length();
        }
        if (finding instanceof TnmCategory category) {
            return isNotAssessed(category) ? 0 : category.value().length();
        }
        if (finding instanceof PrimaryCancerCondition condition) {
            return condition.laterality() == null ? 0 : 1;
        }
        if (finding instanceof SecondaryCancerCondition condition) {
            return condition.count() != null ? 2 : condition.atLeast() != null ? 1 : 0;
        }
        if (finding instanceof LabResult lab) {
            return (lab.unit() == null ? 0 : 1) + (lab.low() == null && lab.high() == null ? 0 : 1);
        }
        if (finding instanceof MedicationAdministration drug) {
            return (drug.start() == null ? 0 : 1) + (drug.end() == null ? 0 : 1) + (drug.response() == null ? 0 : 1);
        }
        if (finding instanceof SurgicalProcedure operation) {
            return operation.laterality() == null ? 0 : 1;
        }
        if (finding instanceof RegionalLymphNodes nodes) {
            return (nodes.examined() == null ? 0 : 1) + (nodes.positive() == null ? 0 : 1);
        }
        return finding instanceof ClinicalAssessment assessment
                ? assessment.value().length()
                : 0;
    }

    /** NX says that nodes were not assessed, which contradicts nothing. */
    private static boolean isNotAssessed(TnmCategory category) {
        return category.value().endsWith("X");
    }

    private static boolean sameOrSilent(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }
}
