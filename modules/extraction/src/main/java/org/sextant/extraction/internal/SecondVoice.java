package org.sextant.extraction.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.search.SearchText;

/**
 * What the analyser hears in the sentences of a document, listened to only where it is asked: most places need no second
 * voice, and it takes as long as all finders together. Not for several threads.
 */
public final class SecondVoice {

    /** A sentence that no person wrote; what stands farther from the place than this tells nothing of it. */
    private static final int LONGEST = 2_000;

    /** The words that cTAKES's negation contexts turn on; where none stands, it takes nothing for negated. */
    static final Pattern NEGATING = Pattern.compile(
            "\\b(?:no|not|none|nor|neither|never|any|out|without|absent|negative|unlikely|unremarkable)\\b|\\b(?:rule|ruling|den[iy]|fail|declin|exclud)|not\\b|'t\\b",
            Pattern.CASE_INSENSITIVE);

    private final SearchText search;
    private final List<Span> sentences;
    private final TextAnalyser analyser;
    private final Map<Span, List<ConceptMention>> heard = new HashMap<>();

    /** A voice for a text, whose sentences are given in order. */
    public SecondVoice(SearchText text, List<Span> sentences, TextAnalyser analyser) {
        this.search = text;
        this.sentences = List.copyOf(sentences);
        this.analyser = analyser;
    }

    /** Whether a term of our vocabulary at the place is heard as negated. */
    public boolean isDenied(Span place) {
        int first = Span.firstEndingAfter(sentences, place.begin());
        return sentences.subList(first, sentences.size()).stream()
                .takeWhile(sentence -> sentence.begin() < place.end())
                .map(sentence -> sentence.length() <= LONGEST ? sentence : around(place, sentence))
                .filter(sentence -> search.findFirstIn(NEGATING, sentence.begin(), sentence.end())
                        .isPresent())
                .flatMap(sentence -> heard.computeIfAbsent(sentence, this::listen).stream())
                .anyMatch(mention ->
                        mention.polarity() == Polarity.NEGATED && mention.span().overlaps(place));
    }

    private static Span around(Span place, Span sentence) {
        int begin = Math.max(sentence.begin(), place.begin() - LONGEST / 2);
        return new Span(begin, Math.min(sentence.end(), begin + LONGEST));
    }

    private List<ConceptMention> listen(Span sentence) {
        return analyser.mentionsIn(search.text().substring(sentence.begin(), sentence.end())).stream()
                .map(mention -> mention.movedBy(sentence.begin()))
                .toList();
    }
}
