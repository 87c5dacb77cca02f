package org.sextant.reading.internal.markup;

import java.util.Locale;
import java.util.Set;
import org.sextant.reading.internal.Surrogates;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lays the XHTML that Tika's parsers emit out as lines: a paragraph, heading, list item or table row is a line, the
 * cells of a row are separated by tabs. Scripts, styles and page heads are left out.
 */
final class MarkupText extends DefaultHandler {

    private static final Set<String> SILENT =
            Set.of("head", "script", "style", "noscript", "template", "object", "iframe", "svg", "select");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
            "time", "tt", "u", "var", "wbr");

    /** Zero-width blanks, soft hyphen, byte order mark: they part words that people see whole. */
    private static final String INVISIBLE = "\u00AD\u200B\u2060\uFEFF";

    private final int limit;
    private final boolean collapsing;
    private final StringBuilder text = new StringBuilder();
    private int silence;
    private int preformatted;
    private int cells;
    private boolean full;

    /**
     * A layout that stops at a number of characters.
     *
     * @param limit the most characters kept
     * @param collapsing whether white space in the markup means no more than one blank, as in HTML
     */
    MarkupText(int limit, boolean collapsing) {
        this.limit = limit;
        this.collapsing = collapsing;
    }

    /** The lines so far. */
    String text() {
        return text.toString();
    }

    /** Whether the limit was reached and the parser stopped. */
    boolean isFull() {
        return full;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            silence++;
        } else if (silence == 0 && !full) {
            begin(name);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        String name = localName.toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            silence--;
        } else if (silence == 0 && !full) {
            end(name);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (silence > 0 || full) {
            return;
        }
        for (int i = start; i < start + length; i++) {
            append(characters[i]);
        }
        if (text.length() > limit) {
            full = true;
            text.setLength(Surrogates.cut(text, limit));
            throw new SAXException("the text is longer than the limit");
        }
    }

    private void begin(String name) {
        switch (name) {
            case "td", "th" -> cells++;
            case "br" -> breakLine(true);
            case "tr" -> breakLine(false);
            case "pre", "textarea" -> {
                preformatted++;
                breakLine(false);
            }
            default -> breakAround(name);
        }
    }

    private void end(String name) {
        switch (name) {
            case "td", "th" -> {
                cells--;
                trimBlanks();
                text.append('\t');
            }
            case "br" -> {}
            case "pre", "textarea" -> {
                preformatted--;
                breakLine(false);
            }
            default -> breakAround(name);
        }
    }

    private void breakAround(String name) {
        if (!INLINE.contains(name)) {
            breakLine(false);
        }
    }

    /** Inside a cell a break is a blank, so that a row stays one line. */
    private void breakLine(boolean always) {
        if (cells > 0) {
            appendBlank();
            return;
        }
        trimTabs();
        if (always || !atLineStart()) {
            text.append('\n');
        }
    }

    private void append(char character) {
        if (INVISIBLE.indexOf(character) >= 0) {
            return;
        }
        boolean blank = Character.isWhitespace(character) || Character.isSpaceChar(character);
        if (!blank) {
            text.append(Character.isISOControl(character) ? ' ' : character);
        } else if (preformatted > 0 && cells == 0) {
            appendAsIs(character);
        } else if (collapsing || cells > 0) {
            appendBlank();
        } else {
            appendAsIs(character);
        }
    }

    private void appendAsIs(char blank) {
        if (blank == '\n' || blank == '\t') {
            text.append(blank);
        } else if (blank != '\r') {
            text.append(' ');
        }
    }

    private void appendBlank() {
        if (!atLineStart() && last() != ' ' && last() != '\t') {
            text.append(' ');
        }
    }

    private void trimBlanks() {
        while (text.length() > 0 && last() == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void trimTabs() {
        while (text.length() > 0 && (last() == ' ' || last() == '\t')) {
            text.setLength(text.length() - 1);
        }
    }

    private boolean atLineStart() {
        return text.length() == 0 || last() == '\n';
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }
}
