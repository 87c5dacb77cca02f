package org.sextant.server.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalAssessment;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Finding;
import org.sextant.model.Forms;
import org.sextant.model.GenomicVariant;
import org.sextant.model.HistologicGrade;
import org.sextant.model.Histology;
import org.sextant.model.ImagingStudy;
import org.sextant.model.LabResult;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RegionalLymphNodes;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TnmCategory;
import org.sextant.model.TumorFeature;
import org.sextant.model.TumorMarkerTest;
import org.sextant.model.TumorSize;

/** The value of a finding, as a patient reads it. */
public final class FindingWords {

    private FindingWords() {}

    /** As it begins a line; a TNM category keeps its small prefix. */
    public static String headed(Finding finding) {
        return finding instanceof TnmCategory ? value(finding) : Words.capitalised(value(finding));
    }

    /** Within a line. */
    public static String value(Finding finding) {
        if (finding instanceof PrimaryCancerCondition primary) {
            return sided(primary.site(), primary.laterality());
        }
        if (finding instanceof SecondaryCancerCondition secondary) {
            return spread(secondary);
        }
        if (finding instanceof SurgicalProcedure operation) {
            return sided(operation.name(), operation.laterality());
        }
        if (finding instanceof Histology histology) {
            return joined(", ", histology.value(), String.join(", ", histology.features()));
        }
        if (finding instanceof HistologicGrade grade) {
            return grade.value() + " (" + grade.system() + ")";
        }
        if (finding instanceof TnmCategory category) {
            return joined("", category.prefix(), category.value());
        }
        if (finding instanceof RegionalLymphNodes nodes) {
            return nodes(nodes);
        }
        if (finding instanceof TumorFeature feature) {
            return Words.feature(feature.name());
        }
        if (finding instanceof TumorSize size) {
            return plain(size.mm()) + " mm";
        }
        if (finding instanceof LabResult result) {
            return laboratory(result);
        }
        if (finding instanceof MedicationAdministration medicine) {
            return medicine(medicine);
        }
        if (finding instanceof PerformanceStatus status) {
            return status.scale() + " " + status.value();
        }
        if (finding instanceof GenomicVariant variant) {
            return joined(", ", variant.gene(), variant.variant(), variant.status());
        }
        if (finding instanceof TumorMarkerTest marker) {
            return marker.marker() + ": " + marker.value();
        }
        if (finding instanceof ImagingStudy study) {
            return study.modality() + " of the " + study.region();
        }
        if (finding instanceof ClinicalAssessment assessment) {
            return Words.value(assessment.value());
        }
        return components(finding);
    }

    private static String sided(String what, @Nullable Object side) {
        return side == null ? what : what + ", " + side.toString().toLowerCase(Locale.ROOT);
    }

    private static String spread(SecondaryCancerCondition secondary) {
        List<String> parts = new ArrayList<>(List.of(secondary.site()));
        if (secondary.count() != null) {
            parts.add(secondary.count() + (secondary.count() == 1 ? " place" : " places"));
        } else if (secondary.atLeast() != null) {
            parts.add("at least " + secondary.atLeast() + " places");
        }
        if (!secondary.sizesMm().isEmpty()) {
            parts.add(secondary.sizesMm().stream().map(FindingWords::plain).collect(Collectors.joining(", ")) + " mm");
        }
        return String.join("; ", parts);
    }

    private static String nodes(RegionalLymphNodes nodes) {
        if (nodes.positive() == null) {
            return nodes.examined() + " examined";
        }
        return nodes.positive() + (nodes.examined() == null ? "" : " of " + nodes.examined()) + " with cancer";
    }

    private static String laboratory(LabResult result) {
        StringBuilder words = new StringBuilder(
                joined(" ", plain(result.value()), result.unit() == null ? null : Words.unit(result.unit())));
        if (result.low() != null && result.high() != null) {
            words.append(" (usual there: ")
                    .append(plain(result.low()))
                    .append(" to ")
                    .append(plain(result.high()))
                    .append(')');
        } else if (result.low() != null) {
            words.append(" (usual there: at least ").append(plain(result.low())).append(')');
        } else if (result.high() != null) {
            words.append(" (usual there: at most ").append(plain(result.high())).append(')');
        }
        return joined("; may not stand: ", words.toString(), result.provisional());
    }

    private static String medicine(MedicationAdministration medicine) {
        return joined(
                "; ",
                medicine.ingredient(),
                dated("from ", medicine.start()),
                dated("until ", medicine.end()),
                medicine.response(),
                medicine.reasonStopped() == null ? null : "stopped: " + medicine.reasonStopped());
    }

    private static @Nullable String dated(String word, @Nullable ClinicalDate date) {
        return date == null ? null : word + date.value();
    }

    /** The values alone, in order: right for kinds whose values are words. */
    private static String components(Finding finding) {
        Map<String, Object> form = Forms.of((Record) finding);
        return form.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("kind"))
                .map(entry -> String.valueOf(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> Objects.requireNonNull(part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(separator));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
