package org.sextant.extraction.internal;

import java.util.List;

/** Finds sentences in a text, and terms of our vocabulary in a sentence. */
public interface TextAnalyser extends AutoCloseable {

    /** Begins to look for the sentences of this text, while its caller goes on with what needs none. */
    Pending begin(String text);

    /** The terms of our vocabulary in one sentence, with its offsets; none where it could not be analysed in time. */
    List<ConceptMention> mentionsIn(String sentence);

    @Override
    void close();

    /** An analysis under way. Of one thread; to be closed, so that others may be begun. */
    interface Pending extends AutoCloseable {

        /** Waits for the sentences; what could not be analysed in time is left out and told. */
        Analysis await();

        @Override
        void close();
    }

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
