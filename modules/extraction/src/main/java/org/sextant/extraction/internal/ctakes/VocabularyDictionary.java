package org.sextant.extraction.internal.ctakes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.ctakes.dictionary.lookup2.dictionary.MemRareWordDictionary;
import org.apache.ctakes.dictionary.lookup2.dictionary.RareWordDictionary;
import org.apache.ctakes.dictionary.lookup2.dictionary.RareWordTermMapCreator;
import org.apache.ctakes.dictionary.lookup2.term.RareWordTerm;
import org.apache.ctakes.dictionary.lookup2.util.FastLookupToken;
import org.apache.uima.UimaContext;
import org.sextant.extraction.internal.Vocabulary;

/** Our vocabulary as cTAKES's fast lookup wants it; named in {@code ctakes/dictionary.xml}. */
public final class VocabularyDictionary implements RareWordDictionary {

    private final RareWordDictionary terms;

    /** What cTAKES calls by reflection. */
    public VocabularyDictionary(String name, UimaContext context, Properties properties) {
        List<RareWordTermMapCreator.CuiTerm> coded = new ArrayList<>();
        for (Vocabulary.Term term : VocabularyCodes.terms()) {
            coded.add(new RareWordTermMapCreator.CuiTerm(VocabularyCodes.codeOf(term.concept()), term.text()));
        }
        terms = new MemRareWordDictionary(name, RareWordTermMapCreator.createRareWordTermMap(coded));
    }

    @Override
    public String getName() {
        return terms.getName();
    }

    @Override
    public Collection<RareWordTerm> getRareWordHits(FastLookupToken token) {
        return terms.getRareWordHits(token);
    }

    @Override
    public Collection<RareWordTerm> getRareWordHits(String word) {
        return terms.getRareWordHits(word);
    }
}
