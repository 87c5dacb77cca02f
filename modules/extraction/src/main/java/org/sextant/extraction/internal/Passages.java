package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Passage;
import org.sextant.model.Sha256;
import org.sextant.model.Statement;

/**
 * Takes the fingerprints of the words around each place a document's statements stand on: some 200 characters on either
 * side, whatever lies between the words. One number, side or denial that differs gives another fingerprint.
 */
public final class Passages {

    /** Shorter than this, and templates are taken for copies; longer, and few copies are whole. */
    private static final int CHARACTERS = 200;

    private static final int DIGITS = 16;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final List<Span> words = new ArrayList<>();
    private final String text;
    private final int origin;

    private Passages(String text, int origin) {
        this.text = text;
        this.origin = origin;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Span(word.start(), word.end()));
        }
    }

    /** The passages of a part's statements, in the order of their evidence, without those that have no fingerprint. */
    public static List<Passage> of(DocumentText file, DocumentPart part, List<Statement> statements) {
        Passages passages = new Passages(file.text().substring(part.begin(), part.end()), part.begin());
        Set<Passage> found = new LinkedHashSet<>();
        for (Statement statement : statements) {
            for (Evidence place : statement.evidence()) {
                Passage passage = passages.around(place);
                if (passage.before() != null || passage.after() != null) {
                    found.add(passage);
                }
            }
        }
        return List.copyOf(found);
    }

    private Passage around(Evidence place) {
        int first = wordAt(place.begin() - origin);
        int last = Math.max(first, wordAt(place.end() - origin - 1));
        return new Passage(place.begin(), place.end(), before(first, last), after(first, last));
    }

    private @Nullable String before(int first, int last) {
        int characters = 0;
        for (int at = first - 1; at >= 0; at--) {
            characters += words.get(at).end() - words.get(at).begin() + 1;
            if (characters >= CHARACTERS) {
                return fingerprint(at, last);
            }
        }
        return null;
    }

    private @Nullable String after(int first, int last) {
        int characters = 0;
        for (int at = last + 1; at < words.size(); at++) {
            characters += words.get(at).end() - words.get(at).begin() + 1;
            if (characters >= CHARACTERS) {
                return fingerprint(first, at);
            }
        }
        return null;
    }

    private String fingerprint(int first, int last) {
        StringBuilder plain = new StringBuilder();
        for (Span word : words.subList(Math.max(0, first), Math.min(words.size(), last + 1))) {
            plain.append(text, word.begin(), word.end()).append(' ');
        }
        return Sha256.hex(plain.toString().toLowerCase(Locale.ROOT)).substring(0, DIGITS);
    }

    /** The last word that begins at or before the offset. */
    private int wordAt(int offset) {
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (words.get(middle).begin() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
