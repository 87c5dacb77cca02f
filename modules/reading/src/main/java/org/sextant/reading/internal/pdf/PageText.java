package org.sextant.reading.internal.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.sextant.model.Box;
import org.sextant.model.PlacedRun;

/** The text of one PDF page as it is laid out, each character with its box; offsets count from the page's begin. */
final class PageText {

    /** Reading goes down the page; more upward jumps than this share of the words is no reading order. */
    private static final double SCRAMBLED_SHARE = 0.2;

    private static final int SCRAMBLED_JUMPS = 8;

    private final StringBuilder text = new StringBuilder();
    private final List<PlacedRun> runs = new ArrayList<>();
    private Box lastWord = new Box(0, 0, 0, 0);
    private double sureness = PlacedRun.CERTAIN;
    private int words;
    private int upwardJumps;
    private int garbage;

    String text() {
        return text.toString();
    }

    List<PlacedRun> runs() {
        return runs;
    }

    boolean isBlank() {
        return runs.isEmpty();
    }

    /** Whether at least half of the characters are ones a person could read. */
    boolean isLegible() {
        return garbage * 2 <= runs.size();
    }

    /** Whether the order of the file cannot be the order of reading. */
    boolean isScrambled() {
        return upwardJumps >= SCRAMBLED_JUMPS && upwardJumps > SCRAMBLED_SHARE * words;
    }

    /** This text with another after it. */
    PageText followedBy(PageText other) {
        PageText both = new PageText();
        both.text.append(text).append(other.text);
        both.runs.addAll(runs);
        other.runs.forEach(run -> both.runs.add(run.shifted(text.length())));
        both.garbage = garbage + other.garbage;
        return both;
    }

    void addSeparator(String separator) {
        if (!text.isEmpty()) {
            text.append(separator);
        }
    }

    /** A word and the glyphs it was made of, in the same order unless it runs from right to left, and how sure it is. */
    void addWord(String word, List<TextPosition> glyphs, double confidence) {
        sureness = confidence;
        if (glyphs.isEmpty()) {
            text.append(word);
            return;
        }
        Box whole = GlyphBoxes.findBox(glyphs.get(0)).orElse(lastWord);
        List<Box> boxes = new ArrayList<>(glyphs.size());
        for (TextPosition glyph : glyphs) {
            Box box = GlyphBoxes.findBox(glyph).orElse(lastWord);
            whole = whole.and(box);
            boxes.add(box);
        }
        if (isSpelledBy(word, glyphs)) {
            for (int i = 0; i < boxes.size(); i++) {
                addGlyph(normalize(glyphs.get(i).getUnicode()), boxes.get(i));
            }
        } else {
            for (int character : word.codePoints().toArray()) {
                addCharacter(character, whole);
            }
        }
        countJump(whole);
    }

    /** Whether a word is what its glyphs stand for, one after the other. */
    private static boolean isSpelledBy(String word, List<TextPosition> glyphs) {
        int end = 0;
        for (TextPosition glyph : glyphs) {
            String part = normalize(glyph.getUnicode());
            if (!word.startsWith(part, end)) {
                return false;
            }
            end += part.length();
        }
        return end == word.length();
    }

    /** A glyph may stand for several characters, as a ligature does: each gets its share of the width. */
    private void addGlyph(String characters, Box box) {
        if (characters.length() == 1) {
            addCharacter(characters.charAt(0), box);
            return;
        }
        int count = characters.codePointCount(0, characters.length());
        double share = count == 0 ? 0 : box.width() / count;
        int[] codePoints = characters.codePoints().toArray();
        for (int i = 0; i < count; i++) {
            addCharacter(codePoints[i], new Box(box.x() + share * i, box.y(), share, box.height()));
        }
    }

    private void addCharacter(int character, Box box) {
        if (Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)) {
            text.append(' ');
            return;
        }
        int begin = text.length();
        boolean readable = isReadable(character);
        text.appendCodePoint(Character.getType(character) == Character.SURROGATE ? 0xFFFD : character);
        runs.add(new PlacedRun(begin, text.length(), box, sureness));
        garbage += readable ? 0 : 1;
    }

    private void countJump(Box word) {
        words++;
        if (word.y() + word.height() < lastWord.y()) {
            upwardJumps++;
        }
        lastWord = word;
    }

    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> character != 0xFFFD;
        };
    }

    /** What PDFBox does to ligatures and presentation forms when it makes a word. */
    private static String normalize(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if ((0xFB00 <= c && c <= 0xFDFF) || (0xFE70 <= c && c <= 0xFEFF)) {
                return Normalizer.normalize(characters, Normalizer.Form.NFKC);
            }
        }
        return characters;
    }
}
