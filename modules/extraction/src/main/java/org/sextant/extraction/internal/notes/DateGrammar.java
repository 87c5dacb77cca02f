package org.sextant.extraction.internal.notes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.search.SearchText;
import org.sextant.model.ClinicalDate;

/**
 * The dates of one document.
 *
 * <p>Whether {@code 3/4/2023} is in March or in April is decided by the document itself ({@link DateOrder}); where it does
 * not decide, such a date keeps only its year. Two-digit years up to 30 are of this century.
 */
final class DateGrammar {

    /** A date and where it stands. */
    record DateMention(int begin, int end, ClinicalDate date) {}

    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|tember|ober|ember)?";

    static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.\\-])(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/]|[.\\-]\\d)");
    private static final Pattern ISO = Pattern.compile("(?<![\\d\\-])(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern MONTH_YEAR =
            Pattern.compile("(?<![\\d/.])(0?[1-9]|1[0-2])/((?:19|20)\\d{2})(?![\\d/])");
    static final Pattern DAY_NAME = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-]{0,2}\\b" + MONTH
                    + "\\b\\.?[,\\s\\-]{1,3}((?:19|20)\\d{2}|\\d{2}(?![\\d:.]))",
            Pattern.CASE_INSENSITIVE);
    static final Pattern NAME_DAY = Pattern.compile(
            "\\b" + MONTH + "\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_YEAR = Pattern.compile(
            "\\b" + MONTH + "\\b\\.?,?\\s+(?:of\\s+)?'?((?:19|20)\\d{2}|(?<=')\\d{2})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTIAL_NUMERIC =
            Pattern.compile("(?<![\\d/.\\-])(\\d{1,2})(/)(\\d{1,2})(?![\\d/%]|\\.\\d)");
    private static final Pattern PARTIAL_NAMED = Pattern.compile(
            "(?<![\\d.])(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + "\\b|\\b" + MONTH
                    + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d./]))",
            Pattern.CASE_INSENSITIVE);
    private static final int CENTURY_PIVOT = 30;

    /** No record that anybody brings today tells of a day outside these years; such a date is a slip or a disguise. */
    private static final int FIRST_YEAR = 1910;

    private static final int LAST_YEAR = 2080;

    private final SearchText search;
    private final String text;
    private final BitSet dated = new BitSet();
    private final DateOrder order;
    private final List<Span> impossible = new ArrayList<>();
    private final List<DateMention> mentions;

    private DateGrammar(SearchText search) {
        this.search = search;
        this.text = search.text();
        this.order = DateOrder.of(search);
        this.mentions = findAll();
    }

    /** The dates of this text. */
    static DateGrammar of(SearchText text) {
        return new DateGrammar(text);
    }

    /** All dates with a year, in text order. */
    List<DateMention> listDates() {
        return mentions;
    }

    /** Where dates stand that cannot be right; they are no dates of this text. */
    List<Span> listImpossible() {
        return List.copyOf(impossible);
    }

    /** The first date that begins inside the span. */
    Optional<DateMention> findFirstIn(int from, int upTo) {
        int at = firstFrom(from);
        return at < mentions.size() && mentions.get(at).begin() < upTo
                ? Optional.of(mentions.get(at))
                : Optional.empty();
    }

    /** The last date that ends inside the span. */
    Optional<DateMention> findLastIn(int from, int upTo) {
        int at = firstFrom(upTo) - 1;
        while (at >= 0 && mentions.get(at).end() > upTo) {
            at--;
        }
        return at >= 0 && mentions.get(at).begin() >= from ? Optional.of(mentions.get(at)) : Optional.empty();
    }

    /** The dates that lie wholly in the span, in text order. */
    List<DateMention> listIn(int from, int upTo) {
        return mentions.subList(firstFrom(from), firstFrom(Math.max(from, upTo))).stream()
                .filter(mention -> mention.end() <= upTo)
                .toList();
    }

    /** The place in the list of the first date that begins at the offset or after it. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The first date inside the span, also one without a year, which is then read as the latest such day that is not
     * after the reference.
     */
    Optional<DateMention> findFirstIn(int from, int upTo, @Nullable ClinicalDate reference) {
        Optional<DateMention> full = findFirstIn(from, upTo);
        Optional<DateMention> partial = reference == null ? Optional.empty() : findPartial(from, upTo, reference);
        if (full.isPresent() && partial.isPresent()) {
            return partial.get().begin() < full.get().begin() ? partial : full;
        }
        return full.or(() -> partial);
    }

    private Optional<DateMention> findPartial(int begin, int end, ClinicalDate reference) {
        String window = text.substring(begin, Math.min(end, text.length()));
        List<DateMention> found = new ArrayList<>();
        Matcher numeric = PARTIAL_NUMERIC.matcher(window);
        while (numeric.find()) {
            if (!isInDate(begin + numeric.start())) {
                partial(
                                begin,
                                numeric,
                                reference,
                                dayMonth(
                                        Integer.parseInt(numeric.group(1)),
                                        Integer.parseInt(numeric.group(3)),
                                        numeric.group(2).equals(".")))
                        .ifPresent(found::add);
            }
        }
        Matcher named = PARTIAL_NAMED.matcher(window);
        while (named.find()) {
            if (!isInDate(begin + named.start())) {
                boolean dayFirst = named.group(1) != null;
                int day = Integer.parseInt(dayFirst ? named.group(1) : named.group(4));
                int month = month(dayFirst ? named.group(2) : named.group(3));
                partial(begin, named, reference, new int[] {day, month}).ifPresent(found::add);
            }
        }
        return found.stream().min(Comparator.comparingInt(DateMention::begin));
    }

    /** Whether the offset lies in a date with a year. */
    boolean isInDate(int offset) {
        return dated.get(offset);
    }

    private Optional<DateMention> partial(
            int base, Matcher matcher, ClinicalDate reference, int @Nullable [] dayMonth) {
        if (dayMonth == null) {
            return Optional.empty();
        }
        LocalDate last = reference.latest();
        for (int year = last.getYear(); year >= last.getYear() - 1; year--) {
            Optional<ClinicalDate> date = date(year, dayMonth[1], dayMonth[0]);
            if (date.isPresent() && !date.get().earliest().isAfter(last)) {
                return Optional.of(new DateMention(base + matcher.start(), base + matcher.end(), date.get()));
            }
        }
        return Optional.empty();
    }

    private int @Nullable [] dayMonth(int first, int second, boolean dotted) {
        boolean firstCanBeMonth = first >= 1 && first <= 12;
        boolean secondCanBeMonth = second >= 1 && second <= 12;
        if (first == second && firstCanBeMonth) {
            return new int[] {first, second};
        }
        boolean dayFirst = order == DateOrder.DAY_FIRST || dotted;
        if (dayFirst && secondCanBeMonth) {
            return new int[] {first, second};
        }
        if (order == DateOrder.MONTH_FIRST && !dotted && firstCanBeMonth) {
            return new int[] {second, first};
        }
        return null;
    }

    private List<DateMention> findAll() {
        List<DateMention> found = new ArrayList<>();
        collect(found, ISO, m -> date(number(m, 1), number(m, 2), number(m, 3)));
        collect(found, NUMERIC, this::numeric);
        collect(found, DAY_NAME, m -> date(year(m.group(3)), month(m.group(2)), number(m, 1)));
        collect(found, NAME_DAY, m -> date(year(m.group(3)), month(m.group(1)), number(m, 2)));
        collect(found, NAME_YEAR, m -> monthOf(year(m.group(2)), month(m.group(1))));
        collect(found, MONTH_YEAR, m -> monthOf(number(m, 2), number(m, 1)));
        found.sort(Comparator.comparingInt(DateMention::begin));
        return List.copyOf(found);
    }

    private interface Reading {
        Optional<ClinicalDate> read(Matcher matcher);
    }

    private void collect(List<DateMention> found, Pattern pattern, Reading reading) {
        search.scan(pattern, matcher -> {
            int begin = matcher.start();
            int end = matcher.end();
            int next = dated.nextSetBit(begin);
            if (next < 0 || next >= end) {
                reading.read(matcher).ifPresent(date -> {
                    int year = date.earliest().getYear();
                    if (year < FIRST_YEAR || year > LAST_YEAR) {
                        impossible.add(new Span(begin, end));
                    } else {
                        found.add(new DateMention(begin, end, date));
                    }
                    dated.set(begin, end);
                });
            }
        });
    }

    private Optional<ClinicalDate> numeric(Matcher m) {
        int first = number(m, 1);
        int second = number(m, 3);
        int year = year(m.group(4));
        boolean dotted = m.group(2).equals(".");
        if (first > 12 && second <= 12) {
            return date(year, second, first);
        }
        if (second > 12 && first <= 12) {
            return date(year, first, second);
        }
        int @Nullable [] dayMonth = dayMonth(first, second, dotted);
        if (dayMonth != null) {
            return date(year, dayMonth[1], dayMonth[0]);
        }
        return first >= 1 && first <= 12 && second >= 1 && second <= 12
                ? Optional.of(new ClinicalDate(String.format(Locale.ROOT, "%04d", year)))
                : Optional.empty();
    }

    static int number(MatchResult matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year <= CENTURY_PIVOT ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(start) / 3 + 1;
    }

    private static Optional<ClinicalDate> monthOf(int year, int month) {
        return Optional.of(new ClinicalDate(String.format(Locale.ROOT, "%04d-%02d", year, month)));
    }

    private static Optional<ClinicalDate> date(int year, int month, int day) {
        try {
            return Optional.of(ClinicalDate.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
