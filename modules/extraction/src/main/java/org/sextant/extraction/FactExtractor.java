package org.sextant.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.AssertionEngine;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.ContextEngine;
import org.sextant.extraction.internal.DocumentHeader;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.HeaderReader;
import org.sextant.extraction.internal.Keywords;
import org.sextant.extraction.internal.KindDetector;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.Section;
import org.sextant.extraction.internal.SectionCutter;
import org.sextant.extraction.internal.SentenceShaper;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.StatementAssembler;
import org.sextant.extraction.internal.TextAnalyser;
import org.sextant.extraction.internal.ctakes.EnginePool;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentText;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what a document states and denies about its patient.
 *
 * <p>Deterministic: equal text, equal facts. Safe for use by many threads; engines are pooled. Never throws for what a
 * document contains.
 */
public final class FactExtractor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FactExtractor.class);

    private final TextAnalyser analyser;
    private final HeaderReader headerReader;
    private final List<Finder> finders;
    private final StatementAssembler assembler;
    private final KindDetector kinds = new KindDetector();
    private final SectionCutter sections = new SectionCutter();
    private final Keywords keywords = new Keywords();

    FactExtractor(TextAnalyser analyser, HeaderReader headerReader, List<Finder> finders, AssertionEngine assertions) {
        this.analyser = analyser;
        this.headerReader = headerReader;
        this.finders = List.copyOf(finders);
        this.assembler = new StatementAssembler(assertions);
    }

    /** An extractor with its own pool of engines. */
    public static FactExtractor create(ExtractionSettings settings) {
        return new FactExtractor(
                new EnginePool(settings.engines(), settings.sectionDeadline()),
                Finders.headerReader(),
                Finders.all(),
                new ContextEngine());
    }

    /** The statements of this document, in text order, each at its place. */
    public DocumentFacts extract(DocumentText document) {
        List<Issue> issues = new ArrayList<>(document.issues());
        ClinicalDocument clinical = view(document, issues);
        Map<String, List<Draft>> drafts = new LinkedHashMap<>();
        for (Finder finder : finders) {
            drafts.put(finder.name(), find(finder, clinical, issues));
        }
        return new DocumentFacts(
                document.id(),
                clinical.kind(),
                clinical.header().date(),
                clinical.header().patient(),
                assembler.assemble(clinical, drafts),
                issues);
    }

    /** What a finder finds; a finder that fails on a text costs its own findings and is told, never the document. */
    private static List<Draft> find(Finder finder, ClinicalDocument document, List<Issue> issues) {
        try {
            for (Span place : finder.findImplausible(document)) {
                @Nullable
                Integer page = document.source()
                        .findPageAt(place.begin())
                        .map(found -> found.number())
                        .orElse(null);
                issues.add(
                        new Issue(IssueKind.IMPLAUSIBLE_VALUE, document.source().id(), page));
            }
            return finder.find(document);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.info(
                    "finder {} failed on {}: {}",
                    finder.name(),
                    document.source().id(),
                    e.getClass().getSimpleName());
            issues.add(Issue.of(IssueKind.PARTIAL_EXTRACTION, document.source().id()));
            return List.of();
        }
    }

    private ClinicalDocument view(DocumentText document, List<Issue> issues) {
        List<Section> cut = sections.cut(document);
        TextAnalyser.Analysis analysis = analyser.analyse(document.text());
        for (Span leftOut : analysis.leftOut()) {
            issues.add(new Issue(
                    IssueKind.PARTIAL_EXTRACTION,
                    document.id(),
                    document.findPageAt(leftOut.begin())
                            .map(page -> page.number())
                            .orElse(null)));
        }
        ClinicalDocument headless = new ClinicalDocument(
                document,
                kinds.detect(document.text()),
                DocumentHeader.UNKNOWN,
                cut,
                SentenceShaper.shape(document.text(), analysis.sentences(), cut),
                analysis.tokens(),
                analysis.mentions(),
                NormalText.of(document.text(), keywords));
        return headless.withHeader(headerReader.read(headless));
    }

    @Override
    public void close() {
        analyser.close();
    }
}
