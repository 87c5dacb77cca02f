package org.sextant.reading.internal.release;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who the heads of pages name, only to be compared; extraction says who it is.
 *
 * @param numbers record numbers, letters and digits only
 * @param births dates of birth, as {@link HeadDates} writes them
 * @param names the words of labelled names
 */
record Person(Set<String> numbers, Set<String> births, Set<String> names) {

    private static final Pattern RECORD_NUMBER = Pattern.compile(
            "\\b(?:MRN|M\\.R\\.N\\.|Hosp(?:ital)? ?(?:no|number)|Chart(?: no)?|NHS (?:no|number)|Patient (?:ID|no|number)|Med(?:ical)? rec(?:ord)?(?: no| number)?)"
                    + "(?: \\([^)]{0,12}\\))?[.:#\\s]{1,4}([A-Z0-9][A-Z0-9/.\\-]{3,18})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BIRTH = Pattern.compile(
            "\\b(?:d\\.?o\\.?b\\.?|date of birth|born(?: on)?|birth ?date)[:\\s]{0,4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BIRTH_AND_DAY =
            Pattern.compile(BIRTH.pattern() + "\\d{1,4}[/.\\-]\\d{1,2}[/.\\-]\\d{2,4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:Patient(?: Name)?|PATIENT(?: NAME)?|Name|NAME|Re|RE)[:\\s]{1,4}(?:(?:Mrs|Mr|Ms|Miss)\\.? )?([A-Z][\\p{L}'’\\-]+,? +[A-Z][\\p{L}'’\\-]+)");
    private static final Pattern NAME_BEFORE_BIRTH = Pattern.compile(
            "^\\s*([A-Z][\\p{L}'’\\-]+,? +[A-Z][\\p{L}'’\\-]+)[\\s,]+(?:\\d{2}[MF] +)?(?:DOB|dob|b\\.|MRN|Sex)");
    private static final Pattern AGE_AND_SEX =
            Pattern.compile("\\b\\d{2} ?(?:yo )?[MF]\\b|\\b[MF] ?/? ?\\d{2}\\b|\\s[MF]\\s");
    private static final Pattern BARE_NUMBER =
            Pattern.compile("(?<![\\w/.\\-])(?=[A-Z0-9/.\\-]*\\d{3})[A-Z0-9][A-Z0-9/.\\-]{4,16}(?![\\w/])");
    private static final int DIGITS = 3;

    /** The person these lines name. */
    static Person of(List<String> lines) {
        Set<String> numbers = new HashSet<>();
        Set<String> births = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String line : lines) {
            Matcher number = RECORD_NUMBER.matcher(line);
            while (number.find()) {
                if (number.group(1).chars().filter(Character::isDigit).count() >= DIGITS) {
                    numbers.add(plain(number.group(1)));
                }
            }
            Matcher birth = BIRTH.matcher(line);
            while (birth.find()) {
                HeadDates.findAt(line, birth.end()).ifPresent(births::add);
            }
            addName(line, names);
        }
        return new Person(numbers, births, names);
    }

    /** Whether the line has the marks of one that says whose document it is. */
    static boolean isNamedIn(String line) {
        return BIRTH.matcher(line).find()
                || RECORD_NUMBER.matcher(line).find()
                || NAME.matcher(line).find()
                || AGE_AND_SEX.matcher(line).find()
                || (BARE_NUMBER.matcher(HeadDates.without(line)).find()
                        && HeadDates.list(line).size() > 0);
    }

    /** Whether it cannot be the same person, by what both say of themselves. */
    boolean differsFrom(Person other) {
        boolean sameBirth = meet(births, other.births);
        boolean sameNumber = meet(numbers, other.numbers);
        boolean sameName = meet(names, other.names);
        boolean otherBirth = !births.isEmpty() && !other.births.isEmpty() && !sameBirth;
        boolean otherNumber = !numbers.isEmpty() && !other.numbers.isEmpty() && !sameNumber;
        boolean otherName = !names.isEmpty() && !other.names.isEmpty() && !sameName;
        return (otherBirth && !sameNumber)
                || (otherNumber && !sameBirth && !sameName)
                || (otherName && !sameBirth && !sameNumber);
    }

    /** Whether nothing that both say of themselves differs. */
    boolean agreesWith(Person other) {
        return agree(numbers, other.numbers) && agree(births, other.births) && agree(names, other.names);
    }

    /** The line without record numbers and dates of birth: they come and go with the heads of printers. */
    static String withoutNumbers(String line) {
        return BIRTH_AND_DAY
                .matcher(RECORD_NUMBER.matcher(line).replaceAll(" "))
                .replaceAll(" ");
    }

    /** Both together. */
    Person and(Person other) {
        return new Person(union(numbers, other.numbers), union(births, other.births), union(names, other.names));
    }

    private static void addName(String line, Set<String> names) {
        for (Matcher matcher : List.of(NAME.matcher(line), NAME_BEFORE_BIRTH.matcher(line))) {
            if (matcher.find()) {
                for (String word : matcher.group(1).split("[,\\s]+", -1)) {
                    names.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static String plain(String number) {
        return number.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean agree(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || meet(one, other);
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    @Override
    public String toString() {
        return "Person[redacted]";
    }
}
