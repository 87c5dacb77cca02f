package org.sextant.reading.internal.release;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.reading.internal.release.Titles.Strength;
import org.sextant.reading.internal.release.Titles.Title;

/**
 * What the first lines of a page say of the document it belongs to.
 *
 * @param titles the titles in them
 * @param accessions report numbers, letters and digits only
 * @param person whom they name
 * @param named whether a line says whose document it is
 * @param dates days that may be the document's own
 * @param salutation whether they hold the opening of a letter
 * @param continued whether they say that they go on with a document
 */
record PageHead(
        Set<Title> titles,
        Set<String> accessions,
        Person person,
        boolean named,
        Set<String> dates,
        boolean salutation,
        boolean continued) {

    private static final Pattern ACCESSION = Pattern.compile(
            "\\b(?:accession|case|report|lab ref|specimen|path(?:ology)?|study|exam)(?: ?(?:no|number|id|#))?[.:#\\s]{1,4}(?=[A-Z0-9/\\-]*\\d{3})([A-Z0-9]{1,6}[A-Z0-9/\\-]{3,14})(?![\\w/])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SALUTATION = Pattern.compile("^\\s*(?:Dear|To whom it may concern)\\b");
    private static final Pattern CONTINUED =
            Pattern.compile("\\b(?:continued|cont'd|cont\\.|continuation)(?!\\w)", Pattern.CASE_INSENSITIVE);
    private static final int SHORT = 100;

    /** The head that these lines are. */
    static PageHead of(List<String> lines, Titles words) {
        Set<Title> titles = new HashSet<>();
        Set<String> accessions = new HashSet<>();
        Set<String> dates = new HashSet<>();
        boolean named = false;
        boolean salutation = false;
        boolean continued = false;
        for (String line : lines) {
            words.find(line).ifPresent(titles::add);
            Matcher accession = ACCESSION.matcher(HeadDates.without(line));
            while (accession.find()) {
                accessions.add(accession.group(1).replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT));
            }
            dates.addAll(HeadDates.list(line));
            named |= Person.isNamedIn(line);
            salutation |= SALUTATION.matcher(line).find();
            continued |= line.length() < SHORT && CONTINUED.matcher(line).find();
        }
        return new PageHead(titles, accessions, Person.of(lines), named, dates, salutation, continued);
    }

    boolean has(Strength strength) {
        return titles.stream().anyMatch(title -> title.strength() == strength);
    }

    /** Whether there is a title of this strength from a family that the other head does not have. */
    boolean hasNew(Strength strength, Set<Title> known) {
        return titles.stream().filter(title -> title.strength() == strength).anyMatch(title -> known.stream()
                .noneMatch(other -> other.family().equals(title.family())));
    }

    boolean isTitled() {
        return !titles.isEmpty();
    }

    @Override
    public String toString() {
        return "PageHead[redacted]";
    }
}
