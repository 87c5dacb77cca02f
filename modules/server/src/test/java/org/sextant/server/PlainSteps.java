package org.sextant.server;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sextant.fhir.CaseBundles;
import org.sextant.guidance.GuidanceComparison;
import org.sextant.guidance.Outlook;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentText;
import org.sextant.model.Fact;
import org.sextant.model.FactKey;
import org.sextant.model.Finding;
import org.sextant.model.Guidance;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.Missing;
import org.sextant.model.PackId;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.PrimaryCancerCondition;
import org.sextant.model.SourceDocument;
import org.sextant.model.Statement;
import org.sextant.model.TnmCategory;
import org.sextant.model.WhatChanged;
import org.sextant.pipeline.GuidanceSteps;
import org.sextant.pipeline.Steps;
import org.sextant.reading.ReadingRequest;
import org.sextant.server.rooms.WarmSteps;

/** Steps that know plain text, the word kidney and one T category: quick, and enough to see the server work. */
final class PlainSteps implements Steps, GuidanceSteps, WarmSteps {

    private final CaseBundles bundles = CaseBundles.create();

    @Override
    public Steps steps() {
        return this;
    }

    @Override
    public String codeVersion() {
        return "plain";
    }

    @Override
    public DocumentText readDocument(DocumentId id, byte[] content) {
        return content.length == 0
                ? DocumentText.unreadable(id, "text/plain", Issue.of(IssueKind.EMPTY, id))
                : DocumentText.ofPlainText(id, new String(content, StandardCharsets.UTF_8));
    }

    /** Judges a name that promises a PDF, and opens what begins with {@code locked} with the word {@code sesame}. */
    @Override
    public DocumentText readDocument(DocumentId id, byte[] content, ReadingRequest request) {
        String words = new String(content, StandardCharsets.ISO_8859_1);
        if ("pdf".equals(request.extension()) && !words.startsWith("%PDF-")) {
            return DocumentText.unreadable(id, "text/plain", Issue.of(IssueKind.TYPE_MISMATCH, id));
        }
        if (words.startsWith("locked") && !"sesame".equals(request.password())) {
            return DocumentText.unreadable(id, "text/plain", Issue.of(IssueKind.ENCRYPTED, id));
        }
        if (words.startsWith("huge") && !request.roomy()) {
            return DocumentText.unreadable(id, "text/plain", Issue.of(IssueKind.TIMED_OUT, id));
        }
        return readDocument(id, content);
    }

    @Override
    public List<DocumentFacts> extractFacts(DocumentText text) {
        List<Statement> statements = new ArrayList<>();
        find(text, "kidney", new PrimaryCancerCondition("kidney", null), statements);
        find(text, "pT3a", new TnmCategory("T", "p", "T3a", null), statements);
        return List.of(new DocumentFacts(
                text.id(),
                1,
                DocumentKind.SURGICAL_PATHOLOGY,
                null,
                PatientIdentity.UNKNOWN,
                statements,
                text.issues(),
                List.of()));
    }

    private static void find(DocumentText text, String words, Finding finding, List<Statement> statements) {
        int begin = text.text().indexOf(words);
        if (begin >= 0) {
            statements.add(Fact.stated(finding, null, text.evidence(begin, begin + words.length(), "plain")));
        }
    }

    @Override
    public CaseFacts reviseCase(CaseId caseId, Collection<DocumentFacts> documents, Collection<PackId> packs) {
        List<Premise> premises = new ArrayList<>();
        documents.forEach(document -> document.statements().forEach(statement -> premises.add((Premise) statement)));
        premises.add(new Missing(new FactKey("PerformanceStatus", "KPS")));
        return CaseFacts.of(
                caseId,
                PatientIdentity.UNKNOWN,
                documents.stream()
                        .map(document -> new SourceDocument(document.document(), document.kind(), null, false))
                        .toList(),
                premises,
                List.of(),
                documents.stream()
                        .flatMap(document -> document.issues().stream())
                        .toList());
    }

    @Override
    public String buildBundle(CaseFacts facts) {
        return bundles.write(facts);
    }

    @Override
    public GuidanceSteps guidance() {
        return this;
    }

    @Override
    public List<PackId> activePacks() {
        return List.of(InventedCase.guidance().pack());
    }

    @Override
    public boolean knowsPack(PackId pack) {
        return true;
    }

    @Override
    public void learnPack(byte[] archive) {
        throw new UnsupportedOperationException("every pack is known");
    }

    @Override
    public byte[] packArchive(PackId pack) {
        return pack.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Guidance> evaluateCase(CaseFacts facts, Collection<PackId> packs, LocalDate asOf) {
        return packs.stream().map(pack -> evaluateCase(facts, pack, asOf)).toList();
    }

    @Override
    public Optional<Guidance> evaluateCase(CaseFacts facts, PackId pack, Collection<PackId> among, LocalDate asOf) {
        return Optional.of(evaluateCase(facts, pack, asOf));
    }

    @Override
    public Optional<Outlook> exploreCase(CaseFacts facts, Guidance guidance) {
        return Optional.of(InventedCase.outlook());
    }

    @Override
    public WhatChanged compareGuidance(CaseFacts facts, Optional<Guidance> before, Guidance after) {
        return GuidanceComparison.of(before, after);
    }

    /** Another pack than its own says the first thing no more. */
    private static Guidance evaluateCase(CaseFacts facts, PackId pack, LocalDate asOf) {
        Guidance invented = InventedCase.guidance();
        return new Guidance(
                facts.caseId(),
                facts.revision(),
                pack,
                asOf,
                List.of(),
                invented.recommendations()
                        .subList(
                                pack.equals(invented.pack()) ? 0 : 1,
                                invented.recommendations().size()),
                invented.whyNot(),
                invented.questions(),
                invented.disclaimer());
    }

    @Override
    public void close() {}
}
