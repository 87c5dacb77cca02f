package org.sextant.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.ctakes.assertion.medfacts.cleartk.HistoryCleartkAnalysisEngine;
import org.apache.ctakes.assertion.medfacts.cleartk.PolarityCleartkAnalysisEngine;
import org.apache.ctakes.assertion.medfacts.cleartk.SubjectCleartkAnalysisEngine;
import org.apache.ctakes.assertion.medfacts.cleartk.UncertaintyCleartkAnalysisEngine;
import org.apache.ctakes.core.ae.SentenceDetector;
import org.apache.ctakes.core.ae.SimpleSegmentAnnotator;
import org.apache.ctakes.core.ae.TokenizerAnnotatorPTB;
import org.apache.ctakes.dependency.parser.ae.ClearNLPDependencyParserAE;
import org.apache.ctakes.dictionary.lookup2.ae.DefaultJCasTermAnnotator;
import org.apache.ctakes.necontexts.ContextAnnotator;
import org.apache.ctakes.postagger.POSTagger;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;

/** cTAKES as others run it, with our vocabulary: the pipelines to leave behind. */
final class CtakesBaseline {

    private static final Logger UIMA_LOG = Logger.getLogger("org.apache.uima");

    private final AnalysisEngine engine;
    private final JCas cas;

    private CtakesBaseline(List<AnalysisEngineDescription> parts) throws UIMAException {
        UIMA_LOG.setLevel(Level.OFF);
        AggregateBuilder builder = new AggregateBuilder();
        parts.forEach(builder::add);
        engine = builder.createAggregate();
        cas = engine.newJCas();
    }

    /** Sentences, tokens, parts of speech, dictionary lookup, negation contexts. */
    static CtakesBaseline light() throws UIMAException {
        List<AnalysisEngineDescription> parts = upToLookup();
        parts.add(ContextAnnotator.createAnnotatorDescription());
        return new CtakesBaseline(parts);
    }

    /** The same with the dependency parser, and its ClearTK models for negation, uncertainty, history and subject. */
    static CtakesBaseline full() throws UIMAException {
        List<AnalysisEngineDescription> parts = upToLookup();
        parts.add(ClearNLPDependencyParserAE.createAnnotatorDescription());
        parts.add(PolarityCleartkAnalysisEngine.createAnnotatorDescription());
        parts.add(UncertaintyCleartkAnalysisEngine.createAnnotatorDescription());
        parts.add(HistoryCleartkAnalysisEngine.createAnnotatorDescription());
        parts.add(SubjectCleartkAnalysisEngine.createAnnotatorDescription());
        return new CtakesBaseline(parts);
    }

    private static List<AnalysisEngineDescription> upToLookup() throws UIMAException {
        List<AnalysisEngineDescription> parts = new ArrayList<>();
        parts.add(AnalysisEngineFactory.createEngineDescription(SimpleSegmentAnnotator.class));
        parts.add(SentenceDetector.createAnnotatorDescription());
        parts.add(TokenizerAnnotatorPTB.createAnnotatorDescription());
        parts.add(POSTagger.createAnnotatorDescription());
        parts.add(AnalysisEngineFactory.createEngineDescription(
                DefaultJCasTermAnnotator.class,
                "windowAnnotations",
                Sentence.class.getName(),
                "LookupXml",
                "org/sextant/extraction/ctakes/dictionary.xml"));
        return parts;
    }

    /** How many terms it finds in a text. */
    int read(String text) {
        try {
            cas.reset();
            cas.setDocumentText(text);
            engine.process(cas);
            return JCasUtil.select(cas, IdentifiedAnnotation.class).size();
        } catch (UIMAException e) {
            throw new IllegalStateException(e);
        }
    }
}
