package org.sextant.extraction.internal.ctakes;

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
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.sextant.extraction.internal.ConceptMention;
import org.sextant.extraction.internal.Polarity;
import org.sextant.extraction.internal.Span;

/**
 * cTAKES with one CAS: its sentence detector for every text, and its tokenizer, the lookup of our vocabulary and its negation
 * contexts for the sentences that are asked for. Not safe for more than one thread at a time. The part-of-speech tagger is
 * left out: our terms need no tags, and it costs more than all the rest.
 */
final class Engine {

    private static final String DICTIONARY = "org/sextant/extraction/ctakes/dictionary.xml";
    private static final int SHORTEST_TERM = 2;

    private final AnalysisEngine sentenceDetector;
    private final AnalysisEngine voice;
    private final JCas cas;

    /** UIMA tells its own log of every failure, with whatever the failure quotes; ours says what matters (invariant 6). */
    private static final Logger UIMA_LOG = Logger.getLogger("org.apache.uima");

    static {
        UIMA_LOG.setLevel(Level.OFF);
    }

    /**
     * Assembles the pipelines and tries them.
     *
     * @throws IllegalStateException if they do not work: broken machinery, which no document is to blame for
     */
    Engine() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // uimaFIT looks for the type system through the thread's class loader, which in a runnable jar may see nothing
        Thread.currentThread().setContextClassLoader(Engine.class.getClassLoader());
        try {
            TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
            sentenceDetector = pipeline(
                    AnalysisEngineFactory.createEngineDescription(SimpleSegmentAnnotator.class, types),
                    AnalysisEngineFactory.createEngineDescription(SentenceDetector.class, types));
            voice = pipeline(
                    AnalysisEngineFactory.createEngineDescription(SimpleSegmentAnnotator.class, types),
                    AnalysisEngineFactory.createEngineDescription(TokenizerAnnotatorPTB.class, types),
                    AnalysisEngineFactory.createEngineDescription(
                            DefaultJCasTermAnnotator.class,
                            types,
                            "windowAnnotations",
                            Sentence.class.getName(),
                            "exclusionTags",
                            "",
                            "minimumSpan",
                            SHORTEST_TERM,
                            "LookupXml",
                            DICTIONARY),
                    AnalysisEngineFactory.createEngineDescription(ContextAnnotator.class, types));
            cas = voice.newJCas();
        } catch (UIMAException e) {
            throw new IllegalStateException("cTAKES could not be assembled", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        sentences("No evidence of carcinoma.", 0);
        mentions("No evidence of carcinoma.");
    }

    private static AnalysisEngine pipeline(AnalysisEngineDescription... parts) throws UIMAException {
        AggregateBuilder builder = new AggregateBuilder();
        for (AnalysisEngineDescription part : parts) {
            builder.add(part);
        }
        return builder.createAggregate();
    }

    /** The sentences of a stretch of text, with offsets moved by where it begins in its document. */
    List<Span> sentences(String text, int offset) {
        try {
            cas.reset();
            cas.setDocumentText(text);
            sentenceDetector.process(cas);
            return JCasUtil.select(cas, Sentence.class).stream()
                    .map(sentence -> spanOf(sentence, offset))
                    .toList();
        } catch (UIMAException e) {
            throw failed(e);
        }
    }

    /** The terms of our vocabulary in one sentence, and whether cTAKES takes them for negated; offsets are the sentence's. */
    List<ConceptMention> mentions(String sentence) {
        try {
            cas.reset();
            cas.setDocumentText(sentence);
            new Sentence(cas, 0, sentence.length()).addToIndexes();
            voice.process(cas);
            return mentions();
        } catch (UIMAException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(UIMAException e) {
        return new IllegalStateException("cTAKES failed: " + e.getClass().getSimpleName(), null);
    }

    private List<ConceptMention> mentions() {
        Set<ConceptMention> mentions = new LinkedHashSet<>();
        for (IdentifiedAnnotation annotation : JCasUtil.select(cas, IdentifiedAnnotation.class)) {
            for (String code : codesOf(annotation)) {
                mentions.add(new ConceptMention(
                        spanOf(annotation, 0), VocabularyCodes.conceptOf(code), polarityOf(annotation)));
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

    private static Span spanOf(Annotation annotation, int offset) {
        return new Span(annotation.getBegin() + offset, annotation.getEnd() + offset);
    }

    void close() {
        sentenceDetector.destroy();
        voice.destroy();
        cas.release();
    }
}
