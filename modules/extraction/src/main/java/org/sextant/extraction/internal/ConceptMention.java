package org.sextant.extraction.internal;

/**
 * A term of our vocabulary in the text, as cTAKES's dictionary lookup found it.
 *
 * @param span where
 * @param concept what, for example category {@code drug} and value {@code sunitinib}
 * @param polarity what cTAKES's negation contexts say of it
 */
public record ConceptMention(Span span, Concept concept, Polarity polarity) {

    /** The same in a text in which it stands so many characters later. */
    ConceptMention movedBy(int offset) {
        return new ConceptMention(new Span(span.begin() + offset, span.end() + offset), concept, polarity);
    }
}
