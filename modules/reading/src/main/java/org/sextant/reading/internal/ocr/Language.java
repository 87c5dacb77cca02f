package org.sextant.reading.internal.ocr;

import java.util.List;
import java.util.regex.Pattern;

/** The languages whose letters can be recognised. */
enum Language {
    ENGLISH("eng", Pattern.compile("the|of|and|is|with|was|for|not|this|no|to|on|by", Pattern.CASE_INSENSITIVE)),
    SPANISH("spa", Pattern.compile("de|la|el|los|las|del|con|en|se|que|por|una|sin|y", Pattern.CASE_INSENSITIVE));

    /** Fewer small words than this are a list or a table, whose language its letters do not tell. */
    private static final int TELLING = 5;

    private final String code;
    private final Pattern smallWords;

    Language(String code, Pattern smallWords) {
        this.code = code;
        this.smallWords = smallWords;
    }

    /** The name Tesseract knows it by. */
    String code() {
        return code;
    }

    /** The language that the small words of a page speak; English where they do not tell. */
    static Language of(List<RecognizedWord> words) {
        long spanish = SPANISH.count(words);
        return spanish >= TELLING && spanish > 2 * ENGLISH.count(words) ? SPANISH : ENGLISH;
    }

    private long count(List<RecognizedWord> words) {
        return words.stream()
                .filter(word -> smallWords.matcher(word.text()).matches())
                .count();
    }
}
