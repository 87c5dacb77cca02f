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
    public static String headed(Finding finding, Wording wording) {
        return finding instanceof TnmCategory ? value(finding, wording) : Words.capitalised(value(finding, wording));
    }

    /** Within a line. */
    public static String value(Finding finding, Wording wording) {
        if (finding instanceof PrimaryCancerCondition primary) {
            return sided(primary.site(), primary.laterality(), wording);
        }
        if (finding instanceof SecondaryCancerCondition secondary) {
            return spread(secondary, wording);
        }
        if (finding instanceof SurgicalProcedure operation) {
            return sided(operation.name(), operation.laterality(), wording);
        }
        if (finding instanceof Histology histology) {
            return joined(", ", wording.term(histology.value()), listed(histology.features(), wording));
        }
        if (finding instanceof HistologicGrade grade) {
            return grade.value() + " (" + grade.system() + ")";
        }
        if (finding instanceof TnmCategory category) {
            return joined("", category.prefix(), category.value());
        }
        if (finding instanceof RegionalLymphNodes nodes) {
            return nodes(nodes, wording);
        }
        if (finding instanceof TumorFeature feature) {
            return Words.feature(feature.name(), wording);
        }
        if (finding instanceof TumorSize size) {
            return plain(size.mm()) + " mm";
        }
        if (finding instanceof LabResult result) {
            return laboratory(result, wording);
        }
        if (finding instanceof MedicationAdministration medicine) {
            return medicine(medicine, wording);
        }
        if (finding instanceof PerformanceStatus status) {
            return status.scale() + " " + status.value();
        }
        if (finding instanceof GenomicVariant variant) {
            return joined(", ", variant.gene(), variant.variant(), termed(variant.status(), wording));
        }
        if (finding instanceof TumorMarkerTest marker) {
            return marker.marker() + ": " + wording.term(marker.value());
        }
        if (finding instanceof ImagingStudy study) {
            return wording.get("value.scan", study.modality(), wording.term(study.region()));
        }
        if (finding instanceof ClinicalAssessment assessment) {
            return Words.value(assessment.value(), wording);
        }
        return components(finding, wording);
    }

    private static String sided(String what, @Nullable Object side, Wording wording) {
        String named = wording.term(what);
        return side == null
                ? named
                : named + ", " + wording.term(side.toString().toLowerCase(Locale.ROOT));
    }

    private static String listed(List<String> words, Wording wording) {
        return words.stream().map(wording::term).collect(Collectors.joining(", "));
    }

    private static @Nullable String termed(@Nullable String word, Wording wording) {
        return word == null ? null : wording.term(word);
    }

    private static String spread(SecondaryCancerCondition secondary, Wording wording) {
        List<String> parts = new ArrayList<>(List.of(wording.term(secondary.site())));
        if (secondary.count() != null) {
            parts.add(wording.get("value.places", secondary.count()));
        } else if (secondary.atLeast() != null) {
            parts.add(wording.get("value.places.least", secondary.atLeast()));
        }
        if (!secondary.sizesMm().isEmpty()) {
            parts.add(secondary.sizesMm().stream().map(FindingWords::plain).collect(Collectors.joining(", ")) + " mm");
        }
        return String.join("; ", parts);
    }

    private static String nodes(RegionalLymphNodes nodes, Wording wording) {
        Integer positive = nodes.positive();
        Integer examined = nodes.examined();
        if (positive != null && examined != null) {
            return wording.get("value.nodes", positive, examined);
        }
        return positive != null
                ? wording.get("value.nodes.positive", positive)
                : wording.get("value.nodes.examined", String.valueOf(examined));
    }

    private static String laboratory(LabResult result, Wording wording) {
        StringBuilder words = new StringBuilder(
                joined(" ", plain(result.value()), result.unit() == null ? null : Words.unit(result.unit())));
        String usual = usual(result, wording);
        if (!usual.isEmpty()) {
            words.append(" (").append(usual).append(')');
        }
        return joined("; " + wording.get("value.provisional") + " ", words.toString(), result.provisional());
    }

    private static String usual(LabResult result, Wording wording) {
        if (result.low() != null && result.high() != null) {
            return wording.get("value.usual", plain(result.low()), plain(result.high()));
        }
        if (result.low() != null) {
            return wording.get("value.usual.least", plain(result.low()));
        }
        return result.high() == null ? "" : wording.get("value.usual.most", plain(result.high()));
    }

    private static String medicine(MedicationAdministration medicine, Wording wording) {
        return joined(
                "; ",
                wording.term(medicine.ingredient()),
                dated("value.from", medicine.start(), wording),
                dated("value.until", medicine.end(), wording),
                termed(medicine.response(), wording),
                medicine.reasonStopped() == null
                        ? null
                        : wording.get("value.stopped", wording.term(medicine.reasonStopped())));
    }

    private static @Nullable String dated(String name, @Nullable ClinicalDate date, Wording wording) {
        return date == null ? null : wording.get(name, date.value());
    }

    /** The values alone, in order: right for kinds whose values are words. */
    private static String components(Finding finding, Wording wording) {
        Map<String, Object> form = Forms.of((Record) finding);
        return form.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("kind"))
                .map(entry -> wording.term(String.valueOf(entry.getValue())))
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
