package org.sextant.reading.internal.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The words that the cells of a workbook share, without how they are pronounced; as many as are kept. */
final class SharedTexts extends DefaultHandler implements SharedStrings {

    private static final int MOST = 1_000_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final int maxCharacters;
    private int characters;
    private int silence;
    private boolean inText;
    private boolean cut;

    SharedTexts(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Whether there are more than are kept. */
    boolean isCut() {
        return cut;
    }

    @Override
    public RichTextString getItemAt(int index) {
        return new XSSFRichTextString(index >= 0 && index < texts.size() ? texts.get(index) : "");
    }

    @Override
    public int getCount() {
        return texts.size();
    }

    @Override
    public int getUniqueCount() {
        return texts.size();
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        switch (localName) {
            case "si" -> current.setLength(0);
            case "rPh" -> silence++;
            case "t" -> inText = silence == 0;
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        switch (localName) {
            case "si" -> keep();
            case "rPh" -> silence--;
            case "t" -> inText = false;
            default -> {}
        }
    }

    private void keep() {
        cut |= texts.size() >= MOST;
        if (!cut) {
            texts.add(current.toString());
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!inText) {
            return;
        }
        this.characters += length;
        cut |= this.characters > maxCharacters;
        if (!cut) {
            current.append(characters, start, length);
        }
    }
}
