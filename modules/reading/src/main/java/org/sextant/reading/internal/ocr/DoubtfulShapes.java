package org.sextant.reading.internal.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lowers the confidence of words whose shapes are known to be taken for one another where it matters: {@code pNO} for
 * {@code pN0}, {@code pTla} for {@code pT1a}, {@code l2} for {@code 12}, a decimal point lost. Nothing is corrected: the
 * word stays as it was read, and is shown as unsure.
 */
final class DoubtfulShapes {

    /** Below what counts as sure. */
    static final double DOUBTFUL = 0.65;

    private static final Pattern EDGES = Pattern.compile("^[(\\[,;:]+|[)\\],;:.]+$");

    /** Categories of tumour, nodes and metastases as they should look, alone or in a row. */
    private static final Pattern TNM =
            Pattern.compile("(?:[cpyra]{0,3}(?:T(?:[0-4][a-d]?|is|[Xx])|N(?:[0-3][a-c]?|[Xx])|M(?:[01][a-c]?|[Xx])))+");

    /** A category whose digit may have been read as a letter, or whose T as a digit or stroke. */
    private static final Pattern TNM_ALIKE = Pattern.compile(
            "[cpyra]{1,3}[T1lI|Ji7][0-9OoQDlI|iSZB][a-dA-D03o89]?|[cpyra]{0,3}(?:T[lI|iOoQSZ][a-d]?|[NM][OoQDlI|i]c?)"
                    + "|[cpyra]{0,3}T[0-9OoQlI|][a-d03]?[NM][0-9OoQDlI|Xx][a-c]?(?:M[0-9OoQDlI|Xx])?");

    /** What may as well be a word or an abbreviation: NO, MI, MD. */
    private static final Pattern CATEGORY_OR_WORD = Pattern.compile("N[OoQDlI|i]c?|M[DlI|i]c?");

    /** What is said of residual tumour, vessels and metastases, its zero read as a letter: no words of their own. */
    private static final Pattern OTHER_CATEGORY_ALIKE = Pattern.compile("[RVL][OQD]|M[OQ]");

    /** What is said behind a category: {@code pNO(i-)(sn)}. */
    private static final Pattern REMARK = Pattern.compile("(?<=\\w)\\(.*");

    /** The strokes of a Roman numeral, some of them read as letters or digits. */
    private static final Pattern ROMAN_ALIKE =
            Pattern.compile("(?=.*[l|1])(?=.*[Il|])[Il1|]{2,3}[A-Ca-c]?|[l|][A-C]|[l1|][Vv]");

    /** A number with a letter that looks like a digit in it. */
    private static final Pattern NUMBER_ALIKE =
            Pattern.compile("(?=.*\\d)(?=.*[OolI|SBZ])[<>~]?[\\dOolI|SBZ]+(?:[.,/:x-][\\dOolI|SBZ]+)*(?:mm|cm|g|%)?");

    private static final Pattern POINT_LOST = Pattern.compile("0\\d+|\\d+[.,]");
    private static final Pattern DATE_BROKEN =
            Pattern.compile("\\d{3,}[/.-]\\d{4}|\\d{1,2}[/.-]\\d{4,6}|\\d{1,2}[/.:]\\d{1,2}[:]\\d{4}");
    private static final Pattern UNIT = Pattern.compile("(?:mm|cm|mg|g|ng|kg|mL|ml|dL|L|%|x|[a-zµ]+/[A-Za-z]+)\\b.*");

    private DoubtfulShapes() {}

    /** The same words, those with doubtful shapes less sure. */
    static List<RecognizedWord> lower(List<RecognizedWord> words) {
        List<RecognizedWord> lowered = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            RecognizedWord word = words.get(i);
            boolean doubtful = isDoubtful(bare(words, i - 1), bare(words, i), bare(words, i + 1), word.text());
            lowered.add(doubtful ? word.withConfidence(Math.min(DOUBTFUL, word.confidence())) : word);
        }
        return lowered;
    }

    private static boolean isDoubtful(String before, String word, String after, String asRead) {
        if (word.isEmpty() || TNM.matcher(word).matches()) {
            return false;
        }
        if (CATEGORY_OR_WORD.matcher(word).matches()) {
            // "NO METASTASES" is a word; after a category it is the next one
            return isCategory(before);
        }
        boolean pointLost =
                POINT_LOST.matcher(asRead).matches() && UNIT.matcher(after).matches();
        return TNM_ALIKE.matcher(word).matches()
                || OTHER_CATEGORY_ALIKE.matcher(word).matches()
                || ROMAN_ALIKE.matcher(word).matches()
                || NUMBER_ALIKE.matcher(word).matches()
                || DATE_BROKEN.matcher(word).matches()
                || pointLost;
    }

    private static boolean isCategory(String word) {
        return TNM.matcher(word).matches() || TNM_ALIKE.matcher(word).matches();
    }

    private static String bare(List<RecognizedWord> words, int index) {
        boolean there = 0 <= index && index < words.size();
        if (!there) {
            return "";
        }
        String word = EDGES.matcher(words.get(index).text()).replaceAll("");
        return REMARK.matcher(word).replaceFirst("");
    }
}
