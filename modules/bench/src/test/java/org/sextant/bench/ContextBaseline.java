package org.sextant.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.Phrases;
import org.sextant.extraction.internal.Vocabulary;

/** The plain ConText recipe with our vocabulary: terms, and a cue within six words before or after in the same sentence. */
final class ContextBaseline {

    private static final String WORDS_BETWEEN = "(?:[^\\s.;]+[\\s,]+){0,5}";
    private static final Pattern BEFORE = Pattern.compile(
            "(?i)\\b(?:no|not|without|denies|denied|negative for|free of|absence of|possible|probable|cannot exclude|rule out|history of|family history of|mother|father|brother|sister)\\s+"
                    + WORDS_BETWEEN + "$");
    private static final Pattern AFTER = Pattern.compile("(?i)^[\\s,]*" + WORDS_BETWEEN
            + "(?:(?:is|are|was|were) (?:not (?:seen|identified|present)|absent|negative|excluded)|unlikely)\\b");
    private static final Pattern SENTENCE = Pattern.compile("[^.;\\n]+[.;\\n]?");

    private final Pattern terms = Pattern.compile(Phrases.alternation(
            Vocabulary.terms().stream().map(Vocabulary.Term::text).toList()));

    /** How many terms it finds in a text, each looked at from both sides. */
    int read(String text) {
        int found = 0;
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            String words = sentence.group();
            Matcher term = terms.matcher(words);
            while (term.find()) {
                boolean cued = BEFORE.matcher(words.substring(0, term.start())).find()
                        || AFTER.matcher(words.substring(term.end())).find();
                found += cued ? 0 : 1;
            }
        }
        return found;
    }
}
