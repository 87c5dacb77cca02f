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
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.RadiotherapyCourse;
import org.sextant.model.SecondaryCancerCondition;
import org.sextant.model.SurgicalProcedure;
import org.sextant.reading.internal.coded.CodeTables.Meaning;
import org.sextant.reading.internal.coded.CodedEntry.Category;
import org.sextant.reading.internal.coded.CodedEntry.Status;

/**
 * What coded entries mean, by tables of codes; runs in the parent, on what a reader process says. Codes decide; a display
 * text counts only where it is exactly a known term and no code of the entry is known.
 */
public final class EntryFacts {

    private static final Set<String> CONDITIONS = Set.of(
            "PrimaryCancerCondition",
            "SecondaryCancerCondition",
            "Histology",
            "Comorbidity",
            "DiseaseStatus",
            "TnmFinding");

    private final CodeTables tables = new CodeTables();
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
        for (Meaning meaning : about(entry)) {
            findings.addAll(findings(meaning, entry, issues));
        }
        boolean absent =
                says(entry, "Presence", "absent") && findings.stream().allMatch(GenomicVariant.class::isInstance);
        return new EntryMeaning(
                List.copyOf(findings), absent && !findings.isEmpty() ? Status.DENIED : entry.status(), issues);
    }

    /** What the entry is about: its codes, and the value of an entry whose code asks what the problem is. */
    private List<Meaning> about(CodedEntry entry) {
        List<Meaning> question = Codes.meanings(tables, entry.codes());
        List<Meaning> answer = Codes.meanings(tables, entry.valueCodes()).stream()
                .filter(meaning -> CONDITIONS.contains(meaning.kind()))
                .toList();
        List<Meaning> coded =
                Stream.concat(question.stream(), answer.stream()).distinct().toList();
        if (!coded.isEmpty()) {
            return coded;
        }
        return Stream.of(entry.display(), entry.category() == Category.PROBLEM ? entry.valueText() : null)
                .filter(words -> words != null)
                .flatMap(words -> tables.listWordMeanings(words).stream())
                .filter(meaning -> fits(meaning, entry.category()))
                .distinct()
                .toList();
    }

    /** A word counts only in the sort of entry it belongs to: lung cancer is no test, and creatinine no problem. */
    private static boolean fits(Meaning meaning, Category category) {
        return switch (category) {
            case PROBLEM -> CONDITIONS.contains(meaning.kind());
            case MEDICATION -> meaning.kind().equals("MedicationAdministration");
            case PROCEDURE -> meaning.kind().equals("SurgicalProcedure");
            case RESULT, ASSESSMENT -> meaning.kind().equals("LabResult");
            case FAMILY_HISTORY, OTHER -> false;
        };
    }

    private List<? extends Finding> findings(Meaning meaning, CodedEntry entry, List<IssueKind> issues) {
        return switch (meaning.kind()) {
            case "PrimaryCancerCondition" ->
                List.of(new PrimaryCancerCondition(
                        meaning.value(), findSide(meaning, entry).orElse(null)));
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
            case "GenomicVariant" -> variants(entry);
            default -> measured.find(meaning, entry, issues);
        };
    }

    /** A metastasis; of an entry that says only that there is one, where its body site says. */
    private SecondaryCancerCondition secondary(Meaning meaning, CodedEntry entry) {
        String site = meaning.value().equals("unspecified")
                ? bodySites(entry).stream().map(Meaning::value).findFirst().orElse("unspecified")
                : meaning.value();
        return new SecondaryCancerCondition(site, null, null, List.of());
    }

    private List<GenomicVariant> variants(CodedEntry entry) {
        boolean absent = says(entry, "Presence", "absent");
        boolean present = says(entry, "Presence", "present");
        if (!absent && !present) {
            return List.of();
        }
        String variant = absent ? "none" : entry.valueText();
        return entry.codes().stream()
                .filter(this::isNamedAlike)
                .flatMap(code -> tables.listMeanings(code).stream())
                .filter(meaning -> meaning.kind().equals("Gene"))
                .map(gene -> new GenomicVariant(gene.value(), variant, null))
                .toList();
    }

    /** A gene whose number and name differ is neither of the two. */
    private boolean isNamedAlike(CodedEntry.Code code) {
        return tables.listMeanings(code).stream()
                .allMatch(meaning -> code.display() == null
                        || !meaning.kind().equals("Gene")
                        || meaning.value().equalsIgnoreCase(code.display().strip()));
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

    private boolean says(CodedEntry entry, String kind, String value) {
        return Codes.meanings(tables, entry.valueCodes()).stream()
                .anyMatch(meaning ->
                        meaning.kind().equals(kind) && meaning.value().equals(value));
    }

    private static @Nullable ClinicalDate date(@Nullable String value) {
        return value == null ? null : new ClinicalDate(value);
    }
}
