package org.sextant.extraction.internal.ctakes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.ctakes.core.ae.SentenceDetector;
import org.apache.ctakes.core.ae.SimpleSegmentAnnotator;
import org.apache.ctakes.core.ae.TokenizerAnnotatorPTB;
import org.apache.ctakes.dictionary.lookup2.ae.DefaultJCasTermAnnotator;
import org.apache.ctakes.necontexts.ContextAnnotator;
import org.apache.ctakes.typesystem.type.refsem.UmlsConcept;
import org.apache.ctakes.typesystem.type.syntax.BaseToken;
import org.apache.ctakes.typesystem.type.syntax.ContractionToken;
import org.apache.ctakes.typesystem.type.syntax.NewlineToken;
import org.apache.ctakes.typesystem.type.syntax.NumToken;
import org.apache.ctakes.typesystem.type.syntax.PunctuationToken;
import org.apache.ctakes.typesystem.type.syntax.SymbolToken;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.sextant.extraction.internal.ConceptMention;
import org.sextant.extraction.internal.Polarity;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.TextAnalyser.Analysis;
import org.sextant.extraction.internal.Token;

/**
 * One cTAKES pipeline with its one CAS: sentences, tokens, lookup of our vocabulary, negation contexts. Not safe for more
 * than one thread at a time. The part-of-speech tagger is left out: our terms need no tags, and it costs half the time.
 */
final class Engine {

    private static final String DICTIONARY = "org/sextant/extraction/ctakes/dictionary.xml";
    private static final int SHORTEST_TERM = 2;

    private final AnalysisEngine pipeline;
    private final JCas cas;

    /** UIMA tells its own log of every failure, with whatever the failure quotes; ours says what matters (invariant 6). */
    private static final Logger UIMA_LOG = Logger.getLogger("org.apache.uima");

    static {
        UIMA_LOG.setLevel(Level.OFF);
    }

    /**
     * Assembles the pipeline and tries it.
     *
     * @throws IllegalStateException if it does not work: broken machinery, which no document is to blame for
     */
    Engine() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // uimaFIT looks for the type system through the thread's class loader, which in a runnable jar may see nothing
        Thread.currentThread().setContextClassLoader(Engine.class.getClassLoader());
        try {
            AggregateBuilder builder = new AggregateBuilder();
            builder.add(AnalysisEngineFactory.createEngineDescription(SimpleSegmentAnnotator.class));
            builder.add(SentenceDetector.createAnnotatorDescription());
            builder.add(TokenizerAnnotatorPTB.createAnnotatorDescription());
            builder.add(AnalysisEngineFactory.createEngineDescription(
                    DefaultJCasTermAnnotator.class,
                    "windowAnnotations",
                    Sentence.class.getName(),
                    "exclusionTags",
                    "",
                    "minimumSpan",
                    SHORTEST_TERM,
                    "LookupXml",
                    DICTIONARY));
            builder.add(ContextAnnotator.createAnnotatorDescription());
            pipeline = builder.createAggregate();
            cas = pipeline.newJCas();
        } catch (UIMAException e) {
            throw new IllegalStateException("cTAKES could not be assembled", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        analyse("No evidence of carcinoma.", 0);
    }

    /** The analysis of a stretch of text, with offsets moved by where it begins in its document. */
    Analysis analyse(String text, int offset) {
        try {
            cas.reset();
            cas.setDocumentText(text);
            pipeline.process(cas);
            return new Analysis(sentences(offset), tokens(offset), mentions(offset), List.of());
        } catch (UIMAException e) {
            throw new IllegalStateException("cTAKES failed: " + e.getClass().getSimpleName(), null);
        }
    }

    private List<Span> sentences(int offset) {
        return JCasUtil.select(cas, Sentence.class).stream()
                .map(sentence -> spanOf(sentence, offset))
                .toList();
    }

    private List<Token> tokens(int offset) {
        return JCasUtil.select(cas, BaseToken.class).stream()
                .map(token -> new Token(spanOf(token, offset), kindOf(token)))
                .toList();
    }

    private List<ConceptMention> mentions(int offset) {
        Set<ConceptMention> mentions = new LinkedHashSet<>();
        for (IdentifiedAnnotation annotation : JCasUtil.select(cas, IdentifiedAnnotation.class)) {
            for (String code : codesOf(annotation)) {
                mentions.add(new ConceptMention(
                        spanOf(annotation, offset), VocabularyCodes.conceptOf(code), polarityOf(annotation)));
            }
        }
        return mentions.stream()
                .sorted(Comparator.comparing(ConceptMention::span)
                        .thenComparing(mention -> mention.concept().category())
                        .thenComparing(mention -> mention.concept().value()))
                .toList();
    }

    private static Set<String> codesOf(IdentifiedAnnotation annotation) {
        Set<String> codes = new LinkedHashSet<>();
        Optional<FSArray> concepts = Optional.ofNullable(annotation.getOntologyConceptArr());
        for (int i = 0; i < concepts.map(FSArray::size).orElse(0); i++) {
            if (concepts.orElseThrow().get(i) instanceof UmlsConcept concept) {
                codes.add(concept.getCui());
            }
        }
        return codes;
    }

    /** cTAKES writes -1 for negated; its 0 means that nothing was decided. */
    private static Polarity polarityOf(IdentifiedAnnotation annotation) {
        return annotation.getPolarity() < 0 ? Polarity.NEGATED : Polarity.UNDECIDED;
    }

    private static Token.Kind kindOf(BaseToken token) {
        if (token instanceof NumToken) {
            return Token.Kind.NUMBER;
        }
        if (token instanceof PunctuationToken) {
            return Token.Kind.PUNCTUATION;
        }
        if (token instanceof SymbolToken) {
            return Token.Kind.SYMBOL;
        }
        if (token instanceof NewlineToken) {
            return Token.Kind.NEWLINE;
        }
        return token instanceof ContractionToken ? Token.Kind.CONTRACTION : Token.Kind.WORD;
    }

    private static Span spanOf(Annotation annotation, int offset) {
        return new Span(annotation.getBegin() + offset, annotation.getEnd() + offset);
    }

    void close() {
        pipeline.destroy();
        new ArrayList<>(List.of(cas)).forEach(JCas::release);
    }
}
