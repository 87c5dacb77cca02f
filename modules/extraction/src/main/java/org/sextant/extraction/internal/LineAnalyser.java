package org.sextant.extraction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences by full stops and line ends alone. */
public final class LineAnalyser implements TextAnalyser {

    private static final Pattern SENTENCE =
            Pattern.compile("[^\\n]+?(?:(?<=[.;!?])(?=\\s+[A-Z(])|(?=\\n)|$)", Pattern.DOTALL);

    @Override
    public Analysis analyse(String text) {
        List<Span> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(text);
        while (matcher.find()) {
            sentences.add(new Span(matcher.start(), matcher.end()));
        }
        return new Analysis(sentences, List.of(), List.of(), List.of());
    }

    @Override
    public void close() {}
}
