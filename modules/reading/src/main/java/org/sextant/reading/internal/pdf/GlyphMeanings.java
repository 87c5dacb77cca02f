package org.sextant.reading.internal.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a font says two things of one glyph: which letter its text stands for, and which letter its shape is by the
 * name or the number that the font's own program knows it under. A page may so show one word and hand out another.
 */
final class GlyphMeanings {

    private final IdentityHashMap<PDFont, Map<Integer, Boolean>> known = new IdentityHashMap<>();

    /** Whether the shape of a code is another letter or digit than its text; what cannot be told is no contradiction. */
    boolean contradict(PDFont font, int code) {
        return font.getCOSObject().containsKey(COSName.TO_UNICODE)
                && known.computeIfAbsent(font, any -> new HashMap<>())
                        .computeIfAbsent(code, any -> isContradicted(font, code));
    }

    private static boolean isContradicted(PDFont font, int code) {
        try {
            String text = font.toUnicode(code);
            return isCharacter(text)
                    && shapes(font, code).stream().anyMatch(GlyphMeanings::isCharacter)
                    && shapes(font, code).stream().noneMatch(shape -> alike(shape, text));
        } catch (IOException | RuntimeException e) {
            // a damaged font tells nothing of its shapes
            return false;
        }
    }

    private static List<String> shapes(PDFont font, int code) throws IOException {
        if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
            String shape = simple.getGlyphList().toUnicode(simple.getEncoding().getName(code));
            return shape == null ? List.of() : List.of(shape);
        }
        if (font instanceof PDType0Font composite
                && composite.getDescendantFont() instanceof PDCIDFontType2 outlines
                && outlines.isEmbedded()
                && outlines.getTrueTypeFont() != null) {
            CmapLookup table = outlines.getTrueTypeFont().getUnicodeCmapLookup(false);
            List<Integer> characters = table == null ? null : table.getCharCodes(outlines.codeToGID(code));
            return characters == null
                    ? List.of()
                    : characters.stream().map(Character::toString).toList();
        }
        return List.of();
    }

    private static boolean alike(String shape, String text) {
        return shape.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
    }

    /** Letters of our alphabet and digits; signs have many names. */
    private static boolean isCharacter(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9]");
    }
}
