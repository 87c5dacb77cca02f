package org.sextant.guidance.internal.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextant.guidance.internal.pack.Input;
import org.sextant.guidance.rules.Anything;
import org.sextant.guidance.rules.Days;
import org.sextant.guidance.rules.Numbers;
import org.sextant.guidance.rules.Possible;
import org.sextant.guidance.rules.Words;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Finding;
import org.sextant.model.Forms;
import org.sextant.model.GenomicVariant;
import org.sextant.model.HistologicGrade;
import org.sextant.model.LabResult;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.Refuted;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.Statement;
import org.sextant.model.TumorSize;

/** What one statement leaves possible for an input of a given type. */
final class Readings {

    /** The component that says the most, of the kinds that have no {@code value}. */
    private static final Map<String, String> MAIN = Map.of(
            "Comorbidity", "condition",
            "FamilyHistory", "condition",
            "ImagingStudy", "modality",
            "RadiotherapyCourse", "target",
            "SecondaryCancerCondition", "site",
            "SurgicalProcedure", "name",
            "TumorFeature", "name",
            "TumorSize", "target");

    private Readings() {}

    static Possible read(Input input, Statement statement) {
        boolean denied = statement instanceof Refuted;
        return switch (input.type()) {
            case TRUTH -> truth(statement);
            case NUMBER -> denied ? Anything.ANYTHING : number(statement.finding());
            case WORD -> denied ? Anything.ANYTHING : word(statement.finding());
            case DATE -> denied ? Anything.ANYTHING : day(statement);
        };
    }

    /** Whether what a statement is about is so. */
    static Possible truth(Statement statement) {
        boolean yes = true;
        if (statement.finding() instanceof ClinicalAssessment assessment) {
            if (!assessment.value().equals("YES") && !assessment.value().equals("NO")) {
                return Anything.ANYTHING;
            }
            yes = assessment.value().equals("YES");
        }
        return yes == statement instanceof Refuted ? Words.NO : Words.YES;
    }

    private static Possible number(Finding finding) {
        if (finding instanceof ClinicalAssessment assessment) {
            return possible(Numbers.parse(assessment.value()));
        }
        if (finding instanceof PerformanceStatus status) {
            return Numbers.between(status.value(), status.value());
        }
        if (finding instanceof LabResult lab) {
            return Numbers.of(lab.value());
        }
        if (finding instanceof TumorSize size) {
            return Numbers.of(size.mm());
        }
        if (finding instanceof HistologicGrade grade) {
            return possible(Numbers.parse(sumOf(grade)));
        }
        return finding instanceof SecondaryCancerCondition metastases ? count(metastases) : Anything.ANYTHING;
    }

    /** The number of a grade that is written as a sum ({@code 4+4=8}) is the sum. */
    private static String sumOf(HistologicGrade grade) {
        return grade.value().substring(grade.value().indexOf('=') + 1);
    }

    private static Possible count(SecondaryCancerCondition metastases) {
        if (metastases.count() != null) {
            return Numbers.of(BigDecimal.valueOf(metastases.count()));
        }
        return metastases.atLeast() == null
                ? Anything.ANYTHING
                : new Numbers(BigDecimal.valueOf(metastases.atLeast()), true, null, false);
    }

    private static Possible possible(Optional<Numbers> number) {
        return number.isPresent() ? number.get() : Anything.ANYTHING;
    }

    /** The word of a finding, whether it is stated or denied. */
    static Possible word(Finding finding) {
        @Nullable String word = content(finding);
        return word == null ? Anything.ANYTHING : Words.of(word);
    }

    private static @Nullable String content(Finding finding) {
        if (finding instanceof PrimaryCancerCondition primary) {
            return primary.laterality() == null ? null : primary.laterality().name();
        }
        if (finding instanceof GenomicVariant variant) {
            return variant.status() == null ? variant.variant() : variant.status();
        }
        if (finding instanceof MedicationAdministration drug) {
            return drug.response();
        }
        Object word = Forms.of((Record) finding).get(MAIN.getOrDefault(finding.kind(), "value"));
        return word == null ? null : word.toString();
    }

    private static Possible day(Statement statement) {
        @Nullable ClinicalDate date = statement.date();
        if (statement.finding() instanceof MedicationAdministration drug && drug.start() != null) {
            date = drug.start();
        }
        if (statement.finding() instanceof ClinicalAssessment assessment) {
            date = parse(assessment.value());
        }
        return date == null ? Anything.ANYTHING : Days.of(date);
    }

    private static @Nullable ClinicalDate parse(String value) {
        try {
            return new ClinicalDate(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }
}
