package org.sextant.reading.internal.coded;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.reading.internal.coded.CodeTables.Meaning;
import org.sextant.reading.internal.coded.CodedEntry.Category;

/**
 * What an entry is about. Codes decide; its words count only where they are exactly a known term and no code is known. A
 * meaning counts only in the sort of entry it belongs to: the diagnosis that an operation gives as its reason is no
 * diagnosis, and the name of a condition that is asked about is none.
 */
final class EntrySubject {

    /** The value of a condition whose place no code gives. */
    static final String UNSPECIFIED = "unspecified";

    private static final Set<String> CONDITIONS = Set.of(
            "PrimaryCancerCondition",
            "SecondaryCancerCondition",
            "Histology",
            "Comorbidity",
            "DiseaseStatus",
            "TnmFinding",
            "MarkerFinding",
            "PerformanceFinding",
            "PriorPrimary",
            "PriorSecondary",
            "FamilyHistory");

    private static final Set<String> PRIOR = Set.of("PriorPrimary", "PriorSecondary");
    private static final Set<String> OPERATIONS = Set.of("SurgicalProcedure", "RadiotherapyCourse");

    private final CodeTables tables;
    private final DrugNames drugs;

    EntrySubject(CodeTables tables) {
        this.tables = tables;
        this.drugs = new DrugNames(tables);
    }

    /** The meanings of the entry, which are agreed among its codes. */
    List<Meaning> list(CodedEntry entry) {
        List<Meaning> question = Codes.meanings(tables, entry.codes()).stream()
                .filter(meaning -> fits(meaning, entry))
                .toList();
        List<Meaning> coded = Stream.concat(
                        question.stream(),
                        Codes.meanings(tables, entry.valueCodes()).stream()
                                .filter(meaning -> answers(meaning, question, entry.category())))
                .distinct()
                .toList();
        return coded.isEmpty() ? byWords(entry) : agreed(coded);
    }

    /** Whether a situation's very name says that it was and may not be any more. */
    static boolean isPrior(Meaning meaning) {
        return PRIOR.contains(meaning.kind());
    }

    private List<Meaning> byWords(CodedEntry entry) {
        return Stream.of(entry.display(), entry.category() == Category.PROBLEM ? entry.valueText() : null)
                .filter(words -> words != null)
                .flatMap(words -> entry.category() == Category.MEDICATION
                        ? drugs.listMeanings(words).stream()
                        : tables.listWordMeanings(words).stream())
                .filter(meaning -> isTest(entry) ? meaning.kind().equals("LabResult") : fits(meaning, entry))
                .distinct()
                .toList();
    }

    private static boolean fits(Meaning meaning, CodedEntry entry) {
        return switch (entry.category()) {
            case PROBLEM -> CONDITIONS.contains(meaning.kind());
            case MEDICATION -> meaning.kind().equals("MedicationAdministration");
            case PROCEDURE -> OPERATIONS.contains(meaning.kind());
            case RESULT, ASSESSMENT -> isPrior(meaning) ? !isAnswered(entry) : !CONDITIONS.contains(meaning.kind());
            case FAMILY_HISTORY, OTHER -> false;
        };
    }

    private static boolean answers(Meaning answer, List<Meaning> question, Category category) {
        boolean asksType = question.stream().anyMatch(asked -> asked.kind().equals("HistologyQuestion"));
        return category == Category.PROBLEM
                ? CONDITIONS.contains(answer.kind())
                : asksType && answer.kind().equals("Histology");
    }

    private static boolean isTest(CodedEntry entry) {
        return entry.category() == Category.RESULT || entry.category() == Category.ASSESSMENT;
    }

    private static boolean isAnswered(CodedEntry entry) {
        return !entry.valueCodes().isEmpty() || entry.valueText() != null || entry.valueNumber() != null;
    }

    /**
     * What codes that translate one another have in common: several places of a metastasis are no place, several primaries
     * or types are none, and a side counts where no other code gives another.
     */
    private static List<Meaning> agreed(List<Meaning> meanings) {
        List<Meaning> agreed = new ArrayList<>();
        for (Meaning meaning : meanings) {
            switch (meaning.kind()) {
                case "PrimaryCancerCondition" -> {
                    Set<String> places = values(meanings, meaning.kind());
                    boolean placed = places.stream()
                                    .filter(place -> !place.equals(UNSPECIFIED))
                                    .count()
                            == 1;
                    boolean secondary =
                            !values(meanings, "SecondaryCancerCondition").isEmpty();
                    boolean bare = meaning.value().equals(UNSPECIFIED);
                    if (bare ? places.size() == 1 && !secondary : placed) {
                        agreed.add(new Meaning(meaning.kind(), meaning.value(), side(meanings)));
                    }
                }
                case "SecondaryCancerCondition" -> {
                    boolean spread = values(meanings, meaning.kind()).size() > 1;
                    agreed.add(spread ? new Meaning(meaning.kind(), UNSPECIFIED, "") : meaning);
                }
                case "Histology" -> {
                    if (values(meanings, meaning.kind()).size() == 1) {
                        agreed.add(meaning);
                    }
                }
                default -> agreed.add(meaning);
            }
        }
        return agreed.stream().distinct().toList();
    }

    private static Set<String> values(List<Meaning> meanings, String kind) {
        return meanings.stream()
                .filter(meaning -> meaning.kind().equals(kind))
                .map(Meaning::value)
                .collect(Collectors.toSet());
    }

    private static String side(List<Meaning> meanings) {
        List<String> sides = meanings.stream()
                .filter(meaning -> meaning.kind().equals("PrimaryCancerCondition"))
                .map(Meaning::qualifier)
                .filter(side -> !side.isEmpty())
                .distinct()
                .toList();
        return sides.size() == 1 ? sides.get(0) : "";
    }
}
