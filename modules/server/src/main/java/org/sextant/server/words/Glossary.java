package org.sextant.server.words;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextant.guidance.Language;

/**
 * Words of medicine in plain ones. Each line of {@code glossary.properties} is a word with its spellings, a bar, and what it
 * means. Immutable.
 */
public final class Glossary {

    private static final String BUNDLE = "org.sextant.server.words.glossary";

    private final List<Word> words;

    private Glossary(List<Word> words) {
        this.words = words;
    }

    /** A word as it is shown, and what it means. */
    public record Entry(String word, String meaning) {}

    private record Word(Entry entry, List<String> lowered, Pattern spellings) {

        static Word of(String line) {
            int bar = line.indexOf('|');
            List<String> spellings = Stream.of(line.substring(0, bar).split(",", -1))
                    .map(String::strip)
                    .toList();
            return new Word(
                    new Entry(spellings.get(0), line.substring(bar + 1).strip()),
                    spellings.stream().map(Word::lower).toList(),
                    Pattern.compile(
                            String.join("|", spellings.stream().map(Word::whole).toList())));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        /** Most texts hold few of the words: what is not even a part of it is not looked for as a word. */
        boolean isIn(String text, String loweredText) {
            return lowered.stream().anyMatch(loweredText::contains)
                    && spellings.matcher(text).find();
        }

        /** As a word of its own; what is written in capitals is looked for in capitals, the rest in any. */
        private static String whole(String spelling) {
            String flags = spelling.equals(spelling.toUpperCase(Locale.ROOT)) ? "" : "(?iu)";
            return "(?:" + flags + "(?<![\\p{L}\\p{N}])" + Pattern.quote(spelling) + "(?![\\p{L}\\p{N}]))";
        }
    }

    /** The glossary of a language. */
    public static Glossary of(Language language) {
        ResourceBundle bundle = Wording.bundle(BUNDLE, language);
        return new Glossary(bundle.keySet().stream()
                .sorted()
                .map(name -> Word.of(bundle.getString(name)))
                .toList());
    }

    /** Every word. */
    public List<Entry> entries() {
        return words.stream().map(Word::entry).toList();
    }

    /** The words of a text that are explained here. */
    public List<Entry> explain(String text) {
        String lowered = Word.lower(text);
        return words.stream()
                .filter(word -> word.isIn(text, lowered))
                .map(Word::entry)
                .toList();
    }
}
