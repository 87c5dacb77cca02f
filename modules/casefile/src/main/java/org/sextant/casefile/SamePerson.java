package org.sextant.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentFacts;
import org.sextant.model.PatientIdentity;

/**
 * Tells whose documents these are: most of them name one person, and a document that names another is set aside whole.
 *
 * <p>Two identities are of one person unless two of name, birth date and record number speak against it, or the name
 * alone does and nothing speaks for it. A slip in one part of a birth date or one letter of a name is no difference.
 */
final class SamePerson {

    private static final int LETTERS_A_SLIP_MAY_CHANGE = 2;

    private SamePerson() {}

    /**
     * Whose documents they are.
     *
     * @param patient the person most documents name, each part as most of them give it
     * @param strangers documents that name somebody else
     */
    record Verdict(PatientIdentity patient, List<DocumentFacts> strangers) {
        @Override
        public String toString() {
            return "Verdict[" + strangers.size() + " strangers]";
        }
    }

    static Verdict judge(Collection<DocumentFacts> documents) {
        List<DocumentFacts> named = documents.stream()
                .filter(document -> !document.patient().equals(PatientIdentity.UNKNOWN))
                .sorted(Sources.ORDER)
                .toList();
        List<DocumentFacts> largest = List.of();
        for (DocumentFacts anchor : named) {
            List<DocumentFacts> alike = named.stream()
                    .filter(other -> mayBeOne(anchor.patient(), other.patient()))
                    .toList();
            largest = alike.size() > largest.size() ? alike : largest;
        }
        List<DocumentFacts> strangers = new ArrayList<>(named);
        strangers.removeAll(largest);
        return new Verdict(merge(largest), strangers);
    }

    static boolean mayBeOne(PatientIdentity one, PatientIdentity other) {
        int against = 0;
        int agreeing = 0;
        Boolean[] parts = {
            sameName(one.name(), other.name()),
            sameBirth(one.birthDate(), other.birthDate()),
            sameNumber(one.recordNumber(), other.recordNumber())
        };
        for (@Nullable Boolean same : parts) {
            against += same != null && !same ? 1 : 0;
            agreeing += same != null && same ? 1 : 0;
        }
        return against == 0 || (against == 1 && agreeing > 0);
    }

    private static @Nullable Boolean sameName(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return null;
        }
        List<String> words = words(one);
        List<String> otherWords = words(other);
        long shared = words.stream()
                .filter(word -> otherWords.stream().anyMatch(candidate -> isSlip(word, candidate)))
                .count();
        return shared >= Math.min(2, Math.min(words.size(), otherWords.size()));
    }

    /** Different in one of day, month and year is a slip of the pen or day and month the other way round. */
    private static @Nullable Boolean sameBirth(@Nullable ClinicalDate one, @Nullable ClinicalDate other) {
        if (one == null || other == null) {
            return null;
        }
        if (!one.isDay() || !other.isDay()) {
            return one.earliest().getYear() == other.earliest().getYear();
        }
        Set<String> parts = new TreeSet<>(Arrays.asList(one.value().split("-")));
        Set<String> otherParts = new TreeSet<>(Arrays.asList(other.value().split("-")));
        Set<String> onlyOne = new TreeSet<>(parts);
        onlyOne.removeAll(otherParts);
        return onlyOne.size() <= 1
                && one.earliest().getYear() / 10 == other.earliest().getYear() / 10;
    }

    private static @Nullable Boolean sameNumber(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return null;
        }
        return lettersAndDigits(one).equals(lettersAndDigits(other));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1)
                .toList();
    }

    private static String lettersAndDigits(String number) {
        return number.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    private static boolean isSlip(String word, String other) {
        if (word.equals(other)) {
            return true;
        }
        boolean longEnough = Math.min(word.length(), other.length()) > 2 * LETTERS_A_SLIP_MAY_CHANGE;
        return longEnough && distance(word, other) <= LETTERS_A_SLIP_MAY_CHANGE;
    }

    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[other.length()];
    }

    private static PatientIdentity merge(List<DocumentFacts> documents) {
        List<PatientIdentity> all =
                documents.stream().map(DocumentFacts::patient).toList();
        return new PatientIdentity(
                findMostOften(all, patient -> Optional.ofNullable(patient.name()))
                        .orElse(null),
                findMostOften(all, patient -> Optional.ofNullable(patient.birthDate()))
                        .orElse(null),
                findMostOften(all, patient -> Optional.ofNullable(patient.sex()))
                        .orElse(null),
                findMostOften(all, patient -> Optional.ofNullable(patient.recordNumber()))
                        .orElse(null));
    }

    private static <T> Optional<T> findMostOften(
            List<PatientIdentity> patients, Function<PatientIdentity, Optional<T>> part) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        patients.stream().map(part).flatMap(Optional::stream).forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(Map.Entry::getKey);
    }
}
