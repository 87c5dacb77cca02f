package org.sextant.reading.internal.coded;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Comorbidity;
import org.sextant.model.DiseaseStatus;
import org.sextant.model.FamilyHistory;
import org.sextant.model.Finding;
import org.sextant.model.GenomicVariant;
import org.sextant.model.Histology;
import org.sextant.model.IssueKind;
import org.sextant.model.Laterality;
import org.sextant.model.MedicationAdministration;
import org.sextant.model.PerformanceStatus;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RadiotherapyCourse;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.SurgicalProcedure;
import org.sextant.model.TumorMarkerTest;
import org.sextant.reading.internal.coded.CodeTables.Meaning;
import org.sextant.reading.internal.coded.CodedEntry.Category;
import org.sextant.reading.internal.coded.CodedEntry.Status;

/**
 * What coded entries mean, by tables of codes; runs in the parent, on what a reader process says. Codes decide; a display
 * text counts only where it is exactly a known term and no code of the entry is known.
 */
public final class EntryFacts {

    private final CodeTables tables = new CodeTables();
    private final EntrySubject subject = new EntrySubject(tables);
    private final VariantFacts variants = new VariantFacts(tables);
    private final MeasuredFacts measured = new MeasuredFacts(tables, new LabUnits());

    /** The findings an entry states; none where its codes are not in the tables. */
    public List<Finding> find(CodedEntry entry) {
        return read(entry).findings();
    }

    /** What the entry means. */
    public EntryMeaning read(CodedEntry entry) {
        if (entry.status() == Status.WITHDRAWN) {
            return new EntryMeaning(List.of(), entry.status(), List.of());
        }
        if (entry.category() == Category.FAMILY_HISTORY || entry.relative() != null) {
            return new EntryMeaning(familyHistory(entry), entry.status(), List.of());
        }
        List<IssueKind> issues = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        List<Meaning> about = subject.list(entry);
        for (Meaning meaning : about) {
            findings.addAll(findings(meaning, entry, issues));
        }
        return new EntryMeaning(List.copyOf(findings), status(entry, about, findings), issues);
    }

    /** How the findings stand: what a test did not find is denied, and what is called a history is one. */
    private Status status(CodedEntry entry, List<Meaning> about, Set<Finding> findings) {
        boolean tested = !findings.isEmpty() && findings.stream().allMatch(GenomicVariant.class::isInstance);
        if (tested && variants.isAbsent(entry)) {
            return Status.DENIED;
        }
        boolean prior = about.stream().anyMatch(EntrySubject::isPrior);
        return prior && entry.status() == Status.PRESENT ? Status.HISTORICAL : entry.status();
    }

    private List<? extends Finding> findings(Meaning meaning, CodedEntry entry, List<IssueKind> issues) {
        return switch (meaning.kind()) {
            case "PrimaryCancerCondition" -> primary(meaning, entry);
            case "SecondaryCancerCondition" -> List.of(secondary(meaning, entry));
            case "Histology" ->
                List.of(new Histology(
                        meaning.value(), meaning.qualifier().isEmpty() ? null : meaning.qualifier(), List.of()));
            case "Comorbidity" -> List.of(new Comorbidity(meaning.value()));
            case "DiseaseStatus" -> List.of(new DiseaseStatus(meaning.value()));
            case "MedicationAdministration" ->
                List.of(new MedicationAdministration(
                        meaning.value(), date(entry.start()), date(entry.end()), null, null));
            case "SurgicalProcedure" ->
                List.of(new SurgicalProcedure(
                        meaning.value(), findSide(meaning, entry).orElse(null)));
            case "RadiotherapyCourse" ->
                bodySites(entry).stream()
                        .limit(1)
                        .map(site -> new RadiotherapyCourse(site.value()))
                        .toList();
            case "GenomicVariant" -> variants.listAssessed(entry);
            case "GeneTest" -> variants.listTested(meaning, entry);
            case "PriorPrimary" -> List.of(new PrimaryCancerCondition(meaning.value(), null));
            case "PriorSecondary" -> List.of(new SecondaryCancerCondition(meaning.value(), null, null, List.of()));
            case "FamilyHistory" -> List.of(new FamilyHistory(meaning.value(), null));
            case "MarkerFinding" -> List.of(new TumorMarkerTest(meaning.value(), meaning.qualifier()));
            case "PerformanceFinding" ->
                List.of(new PerformanceStatus(meaning.qualifier(), Integer.parseInt(meaning.value())));
            default -> measured.find(meaning, entry, issues);
        };
    }

    /** A primary; of an entry that says only that it is one, where its body site says, if one does. */
    private List<PrimaryCancerCondition> primary(Meaning meaning, CodedEntry entry) {
        Stream<String> places = meaning.value().equals(EntrySubject.UNSPECIFIED)
                ? bodySites(entry).stream().map(Meaning::value).distinct()
                : Stream.of(meaning.value());
        List<String> place = places.toList();
        return place.size() == 1
                ? List.of(new PrimaryCancerCondition(
                        place.get(0), findSide(meaning, entry).orElse(null)))
                : List.of();
    }

    /** A metastasis; of an entry that says only that there is one, where its body site says. */
    private SecondaryCancerCondition secondary(Meaning meaning, CodedEntry entry) {
        String site = meaning.value().equals(EntrySubject.UNSPECIFIED)
                ? bodySites(entry).stream().map(Meaning::value).findFirst().orElse(EntrySubject.UNSPECIFIED)
                : meaning.value();
        return new SecondaryCancerCondition(site, null, null, List.of());
    }

    private List<Finding> familyHistory(CodedEntry entry) {
        @Nullable String relative = relative(entry);
        Stream<Meaning> coded = Stream.concat(entry.codes().stream(), entry.valueCodes().stream())
                .flatMap(code -> tables.listMeanings(code).stream());
        List<Meaning> meanings = coded.toList();
        if (meanings.isEmpty() && entry.display() != null) {
            meanings = tables.listWordMeanings(entry.display());
        }
        return meanings.stream()
                .flatMap(EntryFacts::familyCondition)
                .distinct()
                .<Finding>map(condition -> new FamilyHistory(condition, relative))
                .toList();
    }

    private static Stream<String> familyCondition(Meaning meaning) {
        return switch (meaning.kind()) {
            case "PrimaryCancerCondition" -> Stream.of(meaning.value() + " cancer");
            case "Comorbidity" -> Stream.of(meaning.value());
            default -> Stream.empty();
        };
    }

    private static @Nullable String relative(CodedEntry entry) {
        return entry.relative() == null || entry.relative().isBlank()
                ? null
                : entry.relative().strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Laterality> findSide(Meaning meaning, CodedEntry entry) {
        if (!meaning.qualifier().isEmpty()) {
            return Optional.of(Laterality.valueOf(meaning.qualifier().toUpperCase(Locale.ROOT)));
        }
        return entry.bodySites().stream()
                .flatMap(code -> tables.listMeanings(code).stream())
                .map(site -> site.kind().equals("Laterality") ? site.value() : site.qualifier())
                .filter(side -> !side.isEmpty())
                .map(side -> Laterality.valueOf(side.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private List<Meaning> bodySites(CodedEntry entry) {
        return entry.bodySites().stream()
                .flatMap(code -> tables.listMeanings(code).stream())
                .filter(meaning -> meaning.kind().equals("BodySite"))
                .toList();
    }

    private static @Nullable ClinicalDate date(@Nullable String value) {
        return value == null ? null : new ClinicalDate(value);
    }
}
