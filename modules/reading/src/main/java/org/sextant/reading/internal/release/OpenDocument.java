package org.sextant.reading.internal.release;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sextant.reading.internal.release.Titles.Strength;
import org.sextant.reading.internal.release.Titles.Title;

/** The document that the pages so far belong to, and the judge of whether the next page belongs to it as well. */
final class OpenDocument {

    private static final int HEAD_LINES = 8;
    private static final int FRESH_LINES = 5;
    private static final int TITLED_LINES = 4;
    private static final int UNTITLED_LINES = 2;
    private static final int SHORT_LINE = 100;
    private static final int ENOUGH_LINES = 6;

    private final Titles words;
    private final List<String> firstLines;
    private final Set<String> known = new HashSet<>();
    private final Set<String> accessions = new HashSet<>();
    private final Set<String> dates = new HashSet<>();
    private final Set<Title> titles = new HashSet<>();
    private Person person;
    private Leaf last;

    OpenDocument(Leaf first, Titles words) {
        this.words = words;
        this.firstLines = first.top().stream().map(OpenDocument::plain).toList();
        this.last = first;
        PageHead head = PageHead.of(limit(first.top(), HEAD_LINES), words);
        person = head.person();
        titles.addAll(head.titles());
        learn(first, head);
    }

    /** Takes the page in. */
    void add(Leaf leaf) {
        PageHead head = PageHead.of(limit(leaf.top(), HEAD_LINES), words);
        person = person.and(head.person());
        learn(leaf, head);
        if (!leaf.top().isEmpty()) {
            last = leaf;
        }
    }

    /** Whether the page begins another document; when in doubt it does not. */
    boolean isFollowedBy(Leaf leaf) {
        if (leaf.top().isEmpty()) {
            return false;
        }
        PageHead whole = PageHead.of(limit(leaf.top(), HEAD_LINES), words);
        if (person.differsFrom(whole.person())) {
            return true;
        }
        if (goesOnCounting(leaf) || whole.continued()) {
            return false;
        }
        boolean otherReport = !accessions.isEmpty()
                && !whole.accessions().isEmpty()
                && Collections.disjoint(accessions, whole.accessions())
                && (whole.isTitled() || whole.named());
        if (otherReport || leaf.numbers().stream().anyMatch(PageNumber::isFirst)) {
            return true;
        }
        return leaf.numbers().isEmpty() && (repeatsFirstPage(leaf) || isHeaded(leaf, whole));
    }

    private boolean isHeaded(Leaf leaf, PageHead whole) {
        List<String> freshLines =
                leaf.top().stream().filter(line -> !known.contains(plain(line))).toList();
        PageHead fresh = PageHead.of(limit(freshLines, FRESH_LINES), words);
        boolean otherDay = !dates.isEmpty() && !fresh.dates().isEmpty() && Collections.disjoint(dates, fresh.dates());
        boolean told = fresh.named() || !fresh.dates().isEmpty();
        if (fresh.salutation() && told) {
            return true;
        }
        if (fresh.hasNew(Strength.STRONG, titles) && (told || whole.named())) {
            return true;
        }
        if (fresh.isTitled() && fresh.named()) {
            return fresh.hasNew(Strength.WEAK, titles) || fresh.hasNew(Strength.LETTERHEAD, titles) || otherDay;
        }
        if (wasLast() && whole.isTitled() && (whole.named() || !whole.dates().isEmpty())) {
            return true;
        }
        return otherDay
                && whole.isTitled()
                && whole.named()
                && isDatedAtTop(freshLines, fresh.isTitled() ? TITLED_LINES : UNTITLED_LINES);
    }

    /** Text of a later page may begin with a date as well; a head's date stands in a short line among the first. */
    private static boolean isDatedAtTop(List<String> freshLines, int lines) {
        return freshLines.stream()
                .limit(lines)
                .anyMatch(line ->
                        line.length() < SHORT_LINE && !HeadDates.list(line).isEmpty());
    }

    private boolean goesOnCounting(Leaf leaf) {
        return leaf.numbers().stream()
                .anyMatch(number -> last.numbers().stream().anyMatch(number::follows));
    }

    private boolean wasLast() {
        return last.numbers().stream().anyMatch(PageNumber::isLast);
    }

    /** A document that is in the release twice begins again with the same lines. */
    private boolean repeatsFirstPage(Leaf leaf) {
        List<String> lines = leaf.top().stream().map(OpenDocument::plain).toList();
        return lines.size() >= ENOUGH_LINES && lines.equals(firstLines);
    }

    private void learn(Leaf leaf, PageHead head) {
        limit(leaf.top(), HEAD_LINES).forEach(line -> known.add(plain(line)));
        accessions.addAll(head.accessions());
        dates.addAll(head.dates());
    }

    private static List<String> limit(List<String> lines, int most) {
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private static String plain(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
