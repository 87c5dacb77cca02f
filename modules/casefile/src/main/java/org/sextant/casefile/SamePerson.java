package org.sextant.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentFacts;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Sex;

/**
 * Tells whose documents these are: most of them name one person, and a document that names another is set aside whole.
 *
 * <p>Two identities are of one person unless two of name, birth date and record number speak against it, or the name
 * alone does and nothing speaks for it. A slip in one part of a birth date or one letter of a name is no difference.
 *
 * <p>Where as many documents name one person as another, the patient is the one of whom they tell more (a record number and
 * a birth date are what a hospital files under), then the one whose records begin earlier, then the first by name. What a
 * file is made of never decides: the same page scanned again is about the same person.
 */
final class SamePerson {

    private static final int LETTERS_A_SLIP_MAY_CHANGE = 2;
    private static final int PARTS_THAT_TELL_A_PERSON = 2;

    /** The documents of the patient are the greatest by this. */
    private static final Comparator<Group> WEIGHT = Comparator.<Group>comparingInt(
                    group -> group.documents().size())
            .thenComparingInt(group -> parts(group.person()).size())
            .thenComparing(Group::begins, Comparator.reverseOrder())
            .thenComparing(group -> String.join(" ", parts(group.person())), Comparator.reverseOrder());

    private SamePerson() {}

    /** Documents that may be about one person, and what they tell of that person together. */
    private record Group(List<DocumentFacts> documents, PatientIdentity person) {

        static Group of(List<DocumentFacts> documents) {
            return new Group(documents, merge(documents));
        }

        /** The day its first dated document may be of; the last of days where none is dated. */
        LocalDate begins() {
            return documents.stream()
                    .map(DocumentFacts::date)
                    .flatMap(date -> Optional.ofNullable(date).stream())
                    .map(ClinicalDate::earliest)
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX);
        }

        @Override
        public String toString() {
            return "Group[" + documents.size() + " documents]";
        }
    }

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
        Group own = anchors(named).stream()
                .map(anchor -> Group.of(named.stream()
                        .filter(other -> mayBeOne(anchor.patient(), other.patient()))
                        .toList()))
                .max(WEIGHT)
                .orElseGet(() -> Group.of(List.of()));
        List<DocumentFacts> strangers = new ArrayList<>(named);
        strangers.removeAll(own.documents());
        return new Verdict(own.person(), strangers);
    }

    /**
     * The documents that others are compared with: those that tell most of their person. A page with a sex or a number alone
     * speaks against nobody, and would join two people.
     */
    private static List<DocumentFacts> anchors(List<DocumentFacts> named) {
        List<DocumentFacts> telling = named.stream()
                .filter(document -> tells(document.patient()) >= PARTS_THAT_TELL_A_PERSON)
                .toList();
        return telling.isEmpty() ? named : telling;
    }

    private static long tells(PatientIdentity person) {
        return Stream.of(person.name(), person.birthDate(), person.recordNumber())
                .filter(Objects::nonNull)
                .count();
    }

    /** What is told of a person, name first. */
    private static List<String> parts(PatientIdentity person) {
        return Stream.of(
                        Optional.ofNullable(person.name()),
                        Optional.ofNullable(person.birthDate()).map(ClinicalDate::value),
                        Optional.ofNullable(person.recordNumber()),
                        Optional.ofNullable(person.sex()).map(Sex::name))
                .flatMap(Optional::stream)
                .toList();
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
                findMostOften(all, person -> Optional.ofNullable(person.name()), name -> name)
                        .orElse(null),
                findMostOften(all, person -> Optional.ofNullable(person.birthDate()), ClinicalDate::value)
                        .orElse(null),
                findSex(all).orElse(null),
                findMostOften(all, person -> Optional.ofNullable(person.recordNumber()), number -> number)
                        .orElse(null));
    }

    /** The sex that more documents give than any other; unknown where none does. */
    private static Optional<Sex> findSex(List<PatientIdentity> patients) {
        Map<Sex, Integer> counts = counts(patients, person -> Optional.ofNullable(person.sex()));
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
        List<Sex> given = counts.keySet().stream()
                .filter(sex -> counts.getOrDefault(sex, 0) == most)
                .toList();
        return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
    }

    private static <T> Map<T, Integer> counts(
            List<PatientIdentity> patients, Function<PatientIdentity, Optional<T>> part) {
        Map<T, Integer> counts = new HashMap<>();
        patients.stream().map(part).flatMap(Optional::stream).forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    /** The part as most give it; of those given as often, the one that is written out most. */
    private static <T> Optional<T> findMostOften(
            List<PatientIdentity> patients, Function<PatientIdentity, Optional<T>> part, Function<T, String> written) {
        Map<T, Integer> counts = counts(patients, part);
        Comparator<T> fullest = Comparator.<T>comparingInt(value -> counts.getOrDefault(value, 0))
                .thenComparingInt(value -> written.apply(value).length())
                .thenComparing(written, Comparator.reverseOrder());
        return counts.keySet().stream().max(fullest);
    }
}
