package org.sextant.extraction.internal;

import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Statement;

/** The lines of a text that coded entries stand behind: what they say is known, and is not searched for again. */
final class CodedLines {

    private CodedLines() {}

    /** The part's text with blanks for its coded lines. */
    static String blank(String own, DocumentText file, DocumentPart part) {
        if (file.statements().isEmpty()) {
            return own;
        }
        StringBuilder blanked = new StringBuilder(own);
        for (Statement statement : file.statements()) {
            for (Evidence evidence : statement.evidence()) {
                if (evidence.begin() >= part.begin() && evidence.end() <= part.end()) {
                    blank(blanked, evidence.begin() - part.begin(), evidence.end() - part.begin());
                }
            }
        }
        return blanked.toString();
    }

    private static void blank(StringBuilder text, int begin, int end) {
        int from = text.lastIndexOf("\n", Math.max(0, begin - 1)) + 1;
        int to = text.indexOf("\n", Math.max(begin, end - 1));
        for (int at = Math.min(from, begin); at < (to < 0 ? text.length() : to); at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }
}
