package org.sextant.reading.internal.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the lines that head documents, by the words of {@code titles.txt} and the shape of the line. */
final class Titles {

    private static final int LONGEST_TITLE = 120;
    private static final int MOST_WORDS = 16;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern SENTENCE = Pattern.compile(
            "[a-z]{3}[.;]\\s*$|[a-z]{3}[.;]\\s+\\p{Lu}?[a-z]|\\b(?:was|were|is|are|has|had|shows|showed)\\b");
    private static final Pattern JOINING = Pattern.compile("\\s*[,/&+]\\s*|\\s*-\\s+");

    /** How much a title proves. */
    enum Strength {
        STRONG,
        WEAK,
        LETTERHEAD
    }

    /**
     * A title found.
     *
     * @param family documents of one family may share their running heads
     */
    record Title(String family, Strength strength) {}

    private final Map<String, Title> byPhrase = new HashMap<>();
    private final Pattern phrases;

    Titles() {
        for (String line : readLines()) {
            String[] fields = line.split("\\|", -1);
            byPhrase.put(fields[2], new Title(fields[0], Strength.valueOf(fields[1])));
        }
        String alternatives = byPhrase.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        phrases = Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])(?!:\\s*\\S)");
    }

    /** The strongest title in the line, if the line is one that could head a document. */
    Optional<Title> find(String line) {
        if (!isShapedLikeTitle(line)) {
            return Optional.empty();
        }
        String plain = BLANKS.matcher(
                        JOINING.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" "))
                .replaceAll(" ");
        List<Title> found = new ArrayList<>();
        Matcher matcher = phrases.matcher(plain);
        while (matcher.find()) {
            Title title = byPhrase.get(matcher.group());
            if (title != null) {
                found.add(title);
            }
        }
        return found.stream().min(Comparator.comparing(Title::strength));
    }

    /** Short, without sentences, and with most of its long words capitalised. */
    private static boolean isShapedLikeTitle(String line) {
        if (line.length() > LONGEST_TITLE
                || BLANKS.split(line.strip(), -1).length > MOST_WORDS
                || SENTENCE.matcher(line).find()) {
            return false;
        }
        int words = 0;
        int capitals = 0;
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words++;
            capitals += Character.isUpperCase(word.group().charAt(0)) ? 1 : 0;
        }
        return Character.isLetterOrDigit(
                        line.strip().isEmpty() ? ' ' : line.strip().charAt(0))
                && capitals * 3 >= words * 2 - 1
                && !Character.isLowerCase(line.strip().charAt(0));
    }

    private static List<String> readLines() {
        try (InputStream in = Titles.class.getResourceAsStream("/org/sextant/reading/release/titles.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of titles is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
