package org.sextant.extraction;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.AssertionEngine;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.ContextEngine;
import org.sextant.extraction.internal.DocumentHeader;
import org.sextant.extraction.internal.Doubt;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.HeaderReader;
import org.sextant.extraction.internal.Keywords;
import org.sextant.extraction.internal.KindDetector;
import org.sextant.extraction.internal.LanguageDetector;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.PartIssues;
import org.sextant.extraction.internal.PartText;
import org.sextant.extraction.internal.Passages;
import org.sextant.extraction.internal.SecondVoice;
import org.sextant.extraction.internal.Section;
import org.sextant.extraction.internal.SectionCutter;
import org.sextant.extraction.internal.SentenceShaper;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.StatementAssembler;
import org.sextant.extraction.internal.TextAnalyser;
import org.sextant.extraction.internal.ctakes.EnginePool;
import org.sextant.extraction.internal.search.Deadline;
import org.sextant.extraction.internal.search.SearchText;
import org.sextant.model.ClinicalDate;
import org.sextant.model.Correction;
import org.sextant.model.CorrectionNote;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentPart;
import org.sextant.model.DocumentText;
import org.sextant.model.Evidence;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what the documents of a file state and deny about their patient.
 *
 * <p>Deterministic: equal text, equal facts. Safe for use by many threads; engines are pooled. Never throws for what a
 * document contains.
 */
public final class FactExtractor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FactExtractor.class);
    /** What stands in the place of a name or a date that was taken out. */
    private static final Pattern DISGUISED = Pattern.compile("\\[\\*\\*[^\\]\\n]{0,80}\\*\\*]");

    /** What found a correction. */
    private static final String PERSON = "person";

    private final TextAnalyser analyser;
    private final Duration searchTime;
    private final HeaderReader headerReader;
    private final List<Finder> finders;
    private final StatementAssembler assembler;
    private final KindDetector kinds = new KindDetector();
    private final LanguageDetector languages = new LanguageDetector();
    private final SectionCutter sections = new SectionCutter();
    private final Keywords keywords = new Keywords();

    FactExtractor(
            TextAnalyser analyser,
            Duration searchTime,
            HeaderReader headerReader,
            List<Finder> finders,
            AssertionEngine assertions) {
        this.analyser = analyser;
        this.searchTime = searchTime;
        this.headerReader = headerReader;
        this.finders = List.copyOf(finders);
        this.assembler = new StatementAssembler(assertions);
    }

    /** An extractor with its own pool of engines. */
    public static FactExtractor create(ExtractionSettings settings) {
        return new FactExtractor(
                new EnginePool(settings.engines(), settings.sectionDeadline()),
                settings.sectionDeadline(),
                Finders.headerReader(),
                Finders.all(),
                new ContextEngine());
    }

    /**
     * The facts of each document in the file, by part; a file without text is one document without facts.
     *
     * <p>Statements are in text order, each at its place in the file. Each document is analysed by itself. One that
     * repeats an earlier one states nothing of its own, and of one that is not in English only its coded entries count. A
     * note of corrections is taken as it is: only what it adds in words is analysed.
     */
    public List<DocumentFacts> extract(DocumentText file) {
        Optional<Correction> correction = CorrectionNote.find(file.text());
        if (correction.isPresent()) {
            return List.of(readNote(file, correction.get()));
        }
        if (file.parts().isEmpty()) {
            return List.of(extract(
                    file, DocumentPart.of(1, file.mediaType(), 0, file.text().length())));
        }
        return file.parts().stream().map(part -> extract(file, part)).toList();
    }

    /** What a named person wrote; the name is the writer's and says nothing of whose record it is. */
    private DocumentFacts readNote(DocumentText file, Correction correction) {
        DocumentKind kind = correction.author() == Correction.Author.CLINICIAN
                ? DocumentKind.ONCOLOGY_NOTE
                : DocumentKind.PATIENT_REPORTED;
        ClinicalDate date = ClinicalDate.of(LocalDate.ofInstant(correction.at(), ZoneOffset.UTC));
        int begin = CorrectionNote.findWords(file.text()).orElse(0);
        int end = file.text().stripTrailing().length();
        List<Statement> added = List.of();
        List<Issue> issues = List.of();
        if (correction.mark() == Correction.Mark.ADDED) {
            DocumentPart part = new DocumentPart(
                    1, List.of(), null, file.mediaType(), begin, end, kind, date, PatientIdentity.UNKNOWN, null);
            DocumentFacts facts = extract(file, part);
            added = facts.statements();
            issues = facts.issues();
        }
        return new DocumentFacts(
                file.id(),
                1,
                kind,
                date,
                PatientIdentity.UNKNOWN,
                added,
                issues,
                List.of(),
                List.of(correction.readAt(file.evidence(begin, end, PERSON))));
    }

    private DocumentFacts extract(DocumentText file, DocumentPart part) {
        PartText text = PartText.of(file, part);
        PartIssues issues = new PartIssues(text);
        List<Statement> statements = coded(file, part);
        ClinicalDocument clinical = view(text, issues);
        if (languages.isForeign(text.text())) {
            issues.add(IssueKind.OTHER_LANGUAGE);
        } else if (part.copyOf() == null) {
            statements.addAll(search(clinical, issues));
            statements.sort(Comparator.comparingInt(
                    (Statement statement) -> statement.evidence().get(0).begin()));
        }
        tellDoubts(statements, issues);
        if (DISGUISED.matcher(text.text()).find()) {
            issues.add(IssueKind.DE_IDENTIFIED);
        }
        text.repairedPages().forEach(page -> issues.addOnce(IssueKind.LOW_CONFIDENCE, page));
        return new DocumentFacts(
                file.id(),
                part.number(),
                clinical.kind(),
                clinical.header().date(),
                clinical.header().patient(),
                statements,
                issues.list(),
                Passages.of(file, part, statements));
    }

    /** What coded entries of the part state; a copy states nothing. */
    private static List<Statement> coded(DocumentText file, DocumentPart part) {
        List<Statement> coded = new ArrayList<>();
        if (part.copyOf() == null) {
            file.statements().stream()
                    .filter(statement -> isIn(part, statement.evidence().get(0)))
                    .forEach(coded::add);
        }
        return coded;
    }

    private static boolean isIn(DocumentPart part, Evidence evidence) {
        return part.begin() <= evidence.begin() && evidence.begin() < part.end();
    }

    private List<Statement> search(ClinicalDocument clinical, PartIssues issues) {
        Map<String, List<Draft>> drafts = new LinkedHashMap<>();
        Deadline deadline = clinical.search().deadline();
        long left = searchTime.toNanos();
        for (Finder finder : finders) {
            long begin = System.nanoTime();
            // at most half of what is left, so that no finder starves those after it
            deadline.restart(Duration.ofNanos(left / 2));
            drafts.put(finder.name(), find(finder, clinical, issues));
            left = Math.max(0, left - (System.nanoTime() - begin));
        }
        deadline.restart(searchTime);
        List<Statement> statements = assembler.assemble(clinical, drafts);
        if (deadline.isMissed()) {
            issues.addPartial();
        }
        deadline.lift();
        return statements;
    }

    /**
     * What a finder finds; a finder that fails on a text or misses its deadline costs its own findings and is told, never
     * the document.
     */
    private static List<Draft> find(Finder finder, ClinicalDocument document, PartIssues issues) {
        try {
            for (Span place : finder.findImplausible(document)) {
                issues.addAt(IssueKind.IMPLAUSIBLE_VALUE, place.begin());
            }
            return finder.find(document);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.info(
                    "finder {} failed on {}: {}",
                    finder.name(),
                    document.source().file().id(),
                    e.getClass().getSimpleName());
            issues.addPartial();
            return List.of();
        }
    }

    private static void tellDoubts(List<Statement> statements, PartIssues issues) {
        statements.stream()
                .flatMap(statement -> Doubt.list(statement).stream())
                .mapToInt(Evidence::page)
                .sorted()
                .distinct()
                .forEach(page -> issues.addOnce(IssueKind.LOW_CONFIDENCE, page));
    }

    private ClinicalDocument view(PartText text, PartIssues issues) {
        SearchText search = new SearchText(text.text(), new Deadline());
        List<Section> cut;
        NormalText normal;
        DocumentKind kind;
        TextAnalyser.Analysis analysis;
        try (TextAnalyser.Pending pending = analyser.begin(text.text())) {
            @Nullable DocumentKind own = text.part().kind();
            cut = sections.cut(text, search);
            normal = NormalText.of(search, keywords);
            kind = own == null ? kinds.detect(search) : own;
            analysis = pending.await();
        }
        for (Span leftOut : analysis.leftOut()) {
            issues.addAt(IssueKind.PARTIAL_EXTRACTION, leftOut.begin());
        }
        ClinicalDocument headless = new ClinicalDocument(
                text,
                kind,
                DocumentHeader.UNKNOWN,
                cut,
                SentenceShaper.shape(text.text(), analysis.sentences(), cut),
                new SecondVoice(search, analysis.sentences(), analyser),
                normal,
                search);
        return headless.withHeader(header(headless, issues).under(text.part()));
    }

    private DocumentHeader header(ClinicalDocument headless, PartIssues issues) {
        Deadline deadline = headless.search().deadline();
        deadline.restart(searchTime);
        try {
            return headerReader.read(headless);
        } catch (Deadline.MissedException e) {
            LOG.info(
                    "the head of {} was not read in time",
                    headless.source().file().id());
            issues.addPartial();
            return DocumentHeader.UNKNOWN;
        } finally {
            deadline.lift();
        }
    }

    @Override
    public void close() {
        analyser.close();
    }
}
