package org.sextant.reading.internal.pdf;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether the words of a page's text that are in doubt are among those that its picture shows. */
final class ShownWords implements Predicate<String> {

    /** Recognising misses words too. */
    private static final double MISSED_SHARE = 0.2;

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    private final List<String> doubted;

    ShownWords(Collection<String> doubted) {
        this.doubted = doubted.stream().flatMap(text -> words(text).stream()).toList();
    }

    @Override
    public boolean test(String shown) {
        List<String> seen = words(shown);
        long missed = doubted.stream().filter(word -> !seen.contains(word)).count();
        return missed <= MISSED_SHARE * doubted.size();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
