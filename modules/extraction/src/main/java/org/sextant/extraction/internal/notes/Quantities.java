package org.sextant.extraction.internal.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many, and how large: number words and the sizes of a list. */
final class Quantities {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("single", 1),
            Map.entry("solitary", 1),
            Map.entry("lone", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("both", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    static final String COUNT =
            "(?:(?<![\\d.,/x×-])\\d{1,2}(?![\\d.,/%]| ?(?:mm|cm|x|×|/|%|-|–|month|week|day|year|yr|y/o|yo))|single|solitary|lone|one|two|both|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final Pattern EXACT =
            Pattern.compile("\\b(" + COUNT + ")\\b(?! (?:of|more|other)\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND =
            Pattern.compile("^ ?\\((?:x ?|n ?= ?)?(\\d{1,2}|[a-z]+)[,;)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_LEAST = Pattern.compile(
            "\\b(?:at least|more than|over|>=?|≥|up to)\\s*(" + COUNT + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MANY = Pattern.compile(
            "\\b(?:innumerable|countless|too numerous to count|TNTC|diffuse(?:ly)?|widespread|miliary|extensive)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b(?:several|multiple|numerous|many|few|a couple(?: of)?|scattered|bilateral|bilobar|multifocal)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?:\\.\\d{1,2})?)(?:\\s?(?:x|×|by)\\s?\\d+(?:\\.\\d+)?){0,2}(?=(?:\\s?(?:,|and)\\s?(?:and )?(?! ?(?:all|each|none|the |largest|biggest|up to|under|below|over)\\b)[A-Za-z ]{0,18}\\d+(?:\\.\\d+)?){0,8}\\s?-?(mm|cm)\\b)");
    private static final Pattern EARLIER_SIZE = Pattern.compile(
            "(?:\\b(?:was|were|previously|prev|prior|from|formerly|compared (?:with|to)|vs|baseline|initially|depth|margin|thick|every|slice|since)|(?:\\(was))\\b[^,.;)]{0,14}$",
            Pattern.CASE_INSENSITIVE);

    private Quantities() {}

    /** The exact number that the words give, where they give one. */
    static OptionalInt exactCount(String words) {
        Matcher exact = EXACT.matcher(AT_LEAST.matcher(words).replaceAll(" "));
        int count = 0;
        while (exact.find()) {
            String word = exact.group(1).toLowerCase(Locale.ROOT);
            count = WORDS.containsKey(word) ? WORDS.get(word) : Integer.parseInt(word);
        }
        return count >= 1 ? OptionalInt.of(count) : OptionalInt.empty();
    }

    /** The number in brackets behind what is counted: {@code nodules (4)}, {@code metastases (x3, up to 9 mm)}. */
    static OptionalInt countBehind(String words) {
        Matcher behind = BEHIND.matcher(words);
        return behind.find() ? exactCount(behind.group(1)) : OptionalInt.empty();
    }

    /** The least number that inexact words allow: several 2, innumerable 6. */
    static OptionalInt leastCount(String words) {
        Matcher least = AT_LEAST.matcher(words);
        if (least.find() && !least.group().toLowerCase(Locale.ROOT).startsWith("up to")) {
            return exactCount(least.group(1));
        }
        if (MANY.matcher(words).find()) {
            return OptionalInt.of(6);
        }
        return SEVERAL.matcher(words).find() ? OptionalInt.of(2) : OptionalInt.empty();
    }

    /** The present sizes in the words, largest dimension each, in millimetres; earlier sizes ({@code was 14 mm}) are left out. */
    static List<BigDecimal> sizesMm(String words) {
        List<BigDecimal> sizes = new ArrayList<>();
        Matcher size = SIZE.matcher(words);
        while (size.find()) {
            String before = words.substring(0, size.start());
            boolean distance = words.substring(size.end())
                    .matches("(?is)\\s?-?(?:mm|cm) (?:from|deep|above|below|margin|slice|thick).*");
            boolean bracketed = before.matches("(?s).*(?:mm|cm) ?\\($");
            if (!distance && !bracketed && !EARLIER_SIZE.matcher(before).find()) {
                BigDecimal value = new BigDecimal(size.group(1));
                BigDecimal mm = size.group(2).equals("cm") ? value.movePointRight(1) : value;
                if (mm.signum() > 0 && mm.compareTo(BigDecimal.valueOf(400)) < 0) {
                    sizes.add(mm.stripTrailingZeros().scale() < 0 ? mm.setScale(0) : mm.stripTrailingZeros());
                }
            }
        }
        return sizes;
    }
}
