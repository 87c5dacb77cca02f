package org.sextant.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.Finding;
import org.sextant.model.GenomicVariant;
import org.sextant.model.Histology;
import org.sextant.model.LabResult;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorSize;

/** When two findings about one thing can both be so, and what they are about. */
final class Agreement {

    private final Map<String, List<String>> families = new HashMap<>();

    Agreement() {
        for (List<String> row : Table.read("histology-families.csv").rows()) {
            families.put(row.get(0), row);
        }
    }

    /** What a finding is about, finer than its key where one key can cover two tumours or one axis is written two ways. */
    String subject(Finding finding) {
        if (finding instanceof Histology histology && !histology.isComponent()) {
            return "Histology/" + family(histology.value()).orElse(histology.value());
        }
        if (finding instanceof TnmCategory category) {
            boolean pathological =
                    category.prefix() == null || category.prefix().contains("p");
            return "TnmCategory/" + (pathological ? "p" : category.prefix()) + category.axis();
        }
        return finding.key().toString();
    }

    /** Whether both can be so, both being affirmed. */
    boolean agree(Finding one, Finding other) {
        if (one instanceof Histology a && other instanceof Histology b) {
            return a.value().equals(b.value())
                    || isGeneral(a.value())
                    || isGeneral(b.value())
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
            return a.value().compareTo(b.value()) == 0 && sameOrSilent(a.unit(), b.unit());
        }
        if (one instanceof GenomicVariant a && other instanceof GenomicVariant b) {
            return sameOrSilent(a.status(), b.status());
        }
        if (one instanceof RegionalLymphNodes a && other instanceof RegionalLymphNodes b) {
            return sameOrSilent(a.examined(), b.examined()) && sameOrSilent(a.positive(), b.positive());
        }
        if (one instanceof MedicationAdministration || one instanceof TumorSize || isStatedDate(one)) {
            return true;
        }
        return one.equals(other);
    }

    /** What was found more than once has more than one date; the earliest dates the disease ({@link DiseaseDates}). */
    private static boolean isStatedDate(Finding finding) {
        return finding instanceof ClinicalAssessment assessment && DiseaseDates.STATED.contains(assessment.topic());
    }

    /** How much a finding says; of findings that agree, the one that says most speaks for all. */
    int detail(Finding finding) {
        if (finding instanceof Histology histology) {
            return isGeneral(histology.value()) ? 0 : histology.value().length();
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
        if (finding instanceof RegionalLymphNodes nodes) {
            return (nodes.examined() == null ? 0 : 1) + (nodes.positive() == null ? 0 : 1);
        }
        return finding instanceof ClinicalAssessment assessment
                ? assessment.value().length()
                : 0;
    }

    private Optional<String> family(String value) {
        return Optional.ofNullable(families.get(value)).map(row -> row.get(1));
    }

    private boolean isGeneral(String value) {
        return families.containsKey(value) && families.get(value).get(2).equals("yes");
    }

    /** NX says that nodes were not assessed, which contradicts nothing. */
    private static boolean isNotAssessed(TnmCategory category) {
        return category.value().endsWith("X");
    }

    private static boolean sameOrSilent(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }
}
