package org.sextant.extraction.internal;

import java.util.List;

/** Finds sentences, tokens and terms in a text. */
public interface TextAnalyser extends AutoCloseable {

    /** The analysis of this text; what could not be analysed in time is left out and told. */
    Analysis analyse(String text);

    @Override
    void close();

    /**
     * What was found, in text order.
     *
     * @param sentences the sentences
     * @param tokens the tokens
     * @param mentions the terms of the vocabulary
     * @param leftOut the stretches that could not be analysed in time
     */
    record Analysis(List<Span> sentences, List<Token> tokens, List<ConceptMention> mentions, List<Span> leftOut) {
        public Analysis {
            sentences = List.copyOf(sentences);
            tokens = List.copyOf(tokens);
            mentions = List.copyOf(mentions);
            leftOut = List.copyOf(leftOut);
        }
    }
}
