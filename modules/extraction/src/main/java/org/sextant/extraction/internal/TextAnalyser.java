package org.sextant.extraction.internal;

import java.util.List;

/** Finds sentences in a text, and terms of our vocabulary in a sentence. */
public interface TextAnalyser extends AutoCloseable {

    /** The sentences of this text; what could not be analysed in time is left out and told. */
    Analysis analyse(String text);

    /** The terms of our vocabulary in one sentence, with its offsets; none where it could not be analysed in time. */
    List<ConceptMention> mentionsIn(String sentence);

    @Override
    void close();

    /**
     * What was found, in text order.
     *
     * @param sentences the sentences
     * @param leftOut the stretches that could not be analysed in time
     */
    record Analysis(List<Span> sentences, List<Span> leftOut) {
        public Analysis {
            sentences = List.copyOf(sentences);
            leftOut = List.copyOf(leftOut);
        }
    }
}
