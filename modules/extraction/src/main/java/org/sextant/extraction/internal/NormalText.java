package org.sextant.extraction.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextant.extraction.internal.search.SearchText;

/**
 * The text as grammars like to read it: lower case, long key words spelled right ({@code Fuhrrman}, {@code carcicoma}),
 * single spaces, and without the full stops that scanned reports leave at line ends in the middle of a sentence. Keeps
 * the way back, so that every match has its span in the document's own text.
 */
public final class NormalText {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    /** Words that no sentence ends with. */
    private static final Set<String> CONNECTORS = Set.of("of", "with", "the", "and", "or", "an", "into", "than");

    private static final int LONGEST_CONNECTOR = 4;
    /** Normal texts are seldom longer than their source, by a letter put right here and there. */
    private static final int SPARE = 64;

    private final SearchText text;
    private final int[] begins;
    private final int[] ends;
    private final BitSet repaired;

    private NormalText(SearchText text, int[] begins, int[] ends, BitSet repaired) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
        this.repaired = repaired;
    }

    /** The normal form of a document's text, to be searched until the same deadline. */
    public static NormalText of(SearchText document, Keywords keywords) {
        String source = document.text();
        StringBuilder out = new StringBuilder(source.length());
        int[] begins = new int[source.length() + SPARE];
        int[] ends = new int[begins.length];
        BitSet repaired = new BitSet();
        for (int begin = 0; begin < source.length(); ) {
            int end = pieceEnd(source, begin);
            String piece = normalise(source, begin, end, keywords);
            boolean asWritten =
                    piece.length() == end - begin && source.regionMatches(true, begin, piece, 0, piece.length());
            if (!asWritten && !isBlank(source.charAt(begin))) {
                repaired.set(begin, end);
            }
            if (out.length() + piece.length() > begins.length) {
                begins = Arrays.copyOf(begins, begins.length * 2);
                ends = Arrays.copyOf(ends, begins.length);
            }
            place(out.length(), piece.length(), begin, end, begins, ends);
            out.append(piece);
            begin = end;
        }
        SearchText normal = SearchText.ofLowerCase(out.toString(), document.deadline());
        return new NormalText(normal, begins, ends, repaired);
    }

    /** The words at a place of the document's own text as grammars read them, where letters or marks of them were put right. */
    public Optional<String> findRepair(Span place) {
        int first = repaired.nextSetBit(place.begin());
        return first >= 0 && first < place.end()
                ? Optional.of(text().substring(fromSource(place.begin()), fromSource(place.end()))
                        .strip())
                : Optional.empty();
    }

    /** Where the word, the white space or the mark ends that begins here. */
    private static int pieceEnd(String source, int begin) {
        int first = source.codePointAt(begin);
        int end = begin + Character.charCount(first);
        if (Character.isLetter(first)) {
            while (end < source.length()
                    && (source.charAt(end) == '\'' || Character.isLetter(source.codePointAt(end)))) {
                end += Character.charCount(source.codePointAt(end));
            }
        } else if (isBlank(first)) {
            while (end < source.length() && isBlank(source.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static String normalise(String source, int begin, int end, Keywords keywords) {
        if (Character.isLetter(source.codePointAt(begin))) {
            String lower = withoutAccents(source.substring(begin, end).toLowerCase(Locale.ROOT));
            String right = keywords.correct(lower);
            return right.isEmpty() ? lower : right;
        }
        if (isBlank(source.charAt(begin))) {
            return " ";
        }
        return isStrayStop(source, begin) ? "" : source.substring(begin, end);
    }

    /** Scanners put accents on plain letters. */
    private static String withoutAccents(String word) {
        return isPlain(word)
                ? word
                : ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void place(int at, int length, int begin, int end, int[] begins, int[] ends) {
        boolean exact = end - begin == length;
        for (int i = 0; i < length; i++) {
            begins[at + i] = exact ? begin + i : begin;
            ends[at + i] = exact ? begin + i + 1 : end;
        }
    }

    /** A full stop between a word and a word that does not begin a sentence, or behind a word that ends none. */
    private static boolean isStrayStop(String source, int at) {
        if (source.charAt(at) != '.' || at == 0 || at + 2 >= source.length()) {
            return false;
        }
        char before = source.charAt(at - 1);
        int next = at + 1;
        while (next < source.length() && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        return next > at + 1
                && next < source.length()
                && (Character.isLowerCase(source.charAt(next))
                        || before == ','
                        || before == '('
                        || before == '-'
                        || isBehindConnector(source, at))
                && !Character.isDigit(before);
    }

    private static boolean isBehindConnector(String source, int at) {
        int begin = at;
        while (begin > 0 && at - begin <= LONGEST_CONNECTOR && Character.isLetter(source.charAt(begin - 1))) {
            begin--;
        }
        return CONNECTORS.contains(source.substring(begin, at).toLowerCase(Locale.ROOT));
    }

    /** The normal text. */
    public String text() {
        return text.text();
    }

    /** The normal text, to seek patterns in. */
    public SearchText search() {
        return text;
    }

    /** Every match of a pattern in the normal text. */
    public Stream<MatchResult> matches(Pattern pattern) {
        return text.matches(pattern).stream();
    }

    /** The place in the document's own text of a stretch of the normal text. */
    public Span toSource(int begin, int end) {
        return new Span(begins[begin], ends[Math.max(begin, end - 1)]);
    }

    /** The place in the document's own text of a match. */
    public Span toSource(MatchResult match) {
        return toSource(match.start(), match.end());
    }

    /** The place in the document's own text of a named group of a match; the group took part in it. */
    public Span toSource(MatchResult match, int group) {
        return toSource(match.start(group), match.end(group));
    }

    /** The first offset of the normal text that stands for this offset of the document's own text or a later one. */
    public int fromSource(int offset) {
        int found = Arrays.binarySearch(begins, 0, text().length(), offset);
        int at = found >= 0 ? found : -found - 1;
        while (at > 0 && begins[at - 1] == offset) {
            at--;
        }
        return Math.min(at, text().length());
    }
}
