package org.sextant.reading.internal.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page number as printed.
 *
 * @param number of the page
 * @param of how many pages there are; 0 where it is not said
 */
record PageNumber(int number, int of) {

    private static final Pattern PRINTED = Pattern.compile(
            "(?:^|[\\s(\\[|])(?:page|pg\\.?)\\s{0,3}:?\\s{0,3}(\\d{1,4})(?:\\s{0,3}(?:of|/)\\s{0,3}(\\d{1,4}))?[\\s)\\].|]*$"
                    + "|^\\s*(?:page|pg\\.?)\\s{0,3}:?\\s{0,3}(\\d{1,4})\\s{0,3}(?:of|/)\\s{0,3}(\\d{1,4})\\b"
                    + "|^\\s*-?\\s*(\\d{1,3})\\s{0,3}(?:of|/)\\s{0,3}(\\d{1,3})\\s*-?\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** The numbers that these lines from the top and foot of a page print. */
    static Set<PageNumber> list(List<String> lines) {
        Set<PageNumber> numbers = new HashSet<>();
        for (String line : lines) {
            Matcher matcher = PRINTED.matcher(line);
            if (!Noise.isFax(line) && matcher.find()) {
                int group = matcher.group(1) != null ? 1 : matcher.group(3) != null ? 3 : 5;
                String total = matcher.group(group + 1);
                numbers.add(new PageNumber(
                        Integer.parseInt(matcher.group(group)), total == null ? 0 : Integer.parseInt(total)));
            }
        }
        return numbers;
    }

    boolean isFirst() {
        return number == 1;
    }

    boolean isLast() {
        return of > 0 && number == of;
    }

    boolean follows(PageNumber earlier) {
        return number == earlier.number + 1 && of == earlier.of;
    }
}
