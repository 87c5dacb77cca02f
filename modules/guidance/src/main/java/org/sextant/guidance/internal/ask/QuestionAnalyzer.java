package org.sextant.guidance.internal.ask;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.sextant.guidance.Language;

/**
 * What of a question counts: words without accents and endings, those of one meaning as one, without the words that
 * every question has.
 */
final class QuestionAnalyzer extends Analyzer {

    /** What people say around a question, beside what Lucene leaves out anyway. */
    private static final List<String> AROUND_ENGLISH = List.of(
            "i m my me mine you your we our us they them he she him her his what how when where who why which can could do"
                    .split(" "));

    private static final List<String> MORE_ENGLISH = List.of(
            "does did is am are was were be been should would will shall may might have has had get gets got need want tell"
                    .split(" "));
    private static final List<String> FILLERS_ENGLISH =
            List.of("there any some about from so just too also now please doctor doctors said use used using given"
                    .split(" "));
    /** Whom people ask for; that they had the illness too is said with more words. */
    private static final List<String> ASKED_FOR =
            List.of("mom dad mother father husband wife uncle aunt friend".split(" "));

    private static final List<String> AROUND_SPANISH = List.of(
            "puedo puede pueden puedes hay hace hacen hacer hago debo debe deben tengo tiene ser es son necesito quiero saber"
                    .split(" "));
    private static final List<String> FILLERS_SPANISH =
            List.of("cual cuales cuanto cuanta cuantos como donde si ya voy va doctor medico".split(" "));

    private final Language language;
    private final CharArraySet left;
    private final SynonymMap synonyms;

    QuestionAnalyzer(Language language, List<List<String>> synonyms) {
        this.language = language;
        left = leftOut(language);
        this.synonyms = read(synonyms);
    }

    private static CharArraySet leftOut(Language language) {
        CharArraySet words = new CharArraySet(400, true);
        switch (language) {
            case ENGLISH -> {
                words.addAll(EnglishAnalyzer.getDefaultStopSet());
                words.addAll(AROUND_ENGLISH);
                words.addAll(MORE_ENGLISH);
                words.addAll(FILLERS_ENGLISH);
                words.addAll(ASKED_FOR);
            }
            case SPANISH -> {
                SpanishAnalyzer.getDefaultStopSet().forEach(word -> words.add(fold(new String((char[]) word))));
                words.addAll(AROUND_SPANISH);
                words.addAll(FILLERS_SPANISH);
            }
        }
        return words;
    }

    private static String fold(String word) {
        char[] folded = new char[word.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return new String(folded, 0, length);
    }

    /** Each word of a group stands for its first. */
    private SynonymMap read(List<List<String>> groups) {
        SynonymMap.Builder map = new SynonymMap.Builder(true);
        for (List<String> group : groups) {
            CharsRef meaning = new CharsRef(String.join("_", plainWords(group.get(0))));
            for (String word : group) {
                CharsRef written =
                        SynonymMap.Builder.join(plainWords(word).toArray(String[]::new), new CharsRefBuilder());
                map.add(written, meaning, false);
            }
        }
        try {
            return map.build();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream plain = plain(words);
        TokenStream meanings = synonyms.fst == null ? plain : new SynonymGraphFilter(plain, synonyms, true);
        TokenStream counting = new StopFilter(meanings, left);
        return new TokenStreamComponents(
                words,
                switch (language) {
                    case ENGLISH -> new PorterStemFilter(counting);
                    case SPANISH -> new SpanishLightStemFilter(counting);
                });
    }

    private TokenStream plain(TokenStream words) {
        TokenStream lower = new LowerCaseFilter(words);
        return new ASCIIFoldingFilter(language == Language.ENGLISH ? new EnglishPossessiveFilter(lower) : lower);
    }

    /** How many of the words that every question has are those of this language. */
    int speaks(String question) {
        return (int) plainWords(question).stream().filter(left::contains).count();
    }

    /** The words of a text as they are written, without capitals and accents. */
    List<String> plainWords(String text) {
        StandardTokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(text));
        return read(plain(words));
    }

    /** What of a text counts, in its order. */
    List<String> terms(String text) {
        return read(tokenStream("", text));
    }

    private static List<String> read(TokenStream stream) {
        List<String> terms = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
        return terms;
    }
}
