package org.sextant.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.sextant.guidance.GuidanceComparison;
import org.sextant.guidance.Outlook;
import org.sextant.model.Applicability;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Citation;
import org.sextant.model.Comorbidity;
import org.sextant.model.Criterion;
import org.sextant.model.DocumentFacts;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentText;
import org.sextant.model.Fact;
import org.sextant.model.Guidance;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.PackId;
import org.sextant.model.PatientIdentity;
import org.sextant.model.Premise;
import org.sextant.model.Recommendation;
import org.sextant.model.Role;
import org.sextant.model.SourceDocument;
import org.sextant.model.Truth;
import org.sextant.model.WhatChanged;

/**
 * Steps that take no time: a document states its own words as one comorbidity, a pack concludes how many documents
 * there are. Words that begin with {@code poison} or {@code flaky} make reading fail for ever, or twice.
 */
final class QuickSteps implements Steps, GuidanceSteps {

    static final PackId PACK = new PackId("kidney", "2026.1", "ab".repeat(32));
    static final PackId NEWER_PACK = new PackId("kidney", "2026.2", "cd".repeat(32));

    private static final int FLAKY_FAILURES = 2;

    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger evaluations = new AtomicInteger();
    private final AtomicInteger flakes = new AtomicInteger();
    volatile boolean lucky;
    volatile Collection<PackId> revisedFor = List.of();
    private volatile int haltAt;
    private volatile int exitCode;

    /** Ends the process, as a kill would, when so many evaluations have begun. */
    void haltAtEvaluation(int evaluation, int code) {
        this.haltAt = evaluation;
        this.exitCode = code;
    }

    @Override
    public String codeVersion() {
        return "quick-1";
    }

    @Override
    public DocumentText readDocument(DocumentId id, byte[] content) {
        reads.incrementAndGet();
        String words = new String(content, StandardCharsets.UTF_8);
        if (words.startsWith("poison")) {
            throw new IllegalArgumentException("cannot read: " + words);
        }
        if (words.startsWith("flaky") && flakes.incrementAndGet() <= FLAKY_FAILURES) {
            throw new UncheckedIOException(new IOException("not now: " + words));
        }
        return words.isBlank()
                ? DocumentText.unreadable(id, "application/octet-stream", Issue.of(IssueKind.EMPTY, id))
                : DocumentText.ofPlainText(id, words);
    }

    @Override
    public List<DocumentFacts> extractFacts(DocumentText text) {
        List<Fact> statements = text.text().isEmpty()
                ? List.of()
                : List.of(Fact.stated(
                        new Comorbidity(text.text()),
                        null,
                        text.evidence(0, text.text().length(), "quick")));
        return List.of(new DocumentFacts(
                text.id(),
                1,
                DocumentKind.OTHER,
                null,
                PatientIdentity.UNKNOWN,
                new ArrayList<>(statements),
                text.issues(),
                List.of()));
    }

    @Override
    public CaseFacts reviseCase(CaseId caseId, Collection<DocumentFacts> documents, Collection<PackId> packs) {
        revisedFor = List.copyOf(packs);
        List<Premise> premises = new ArrayList<>();
        List<SourceDocument> sources = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (DocumentFacts document : documents) {
            sources.add(new SourceDocument(document.document(), document.kind(), document.date(), false));
            document.statements().forEach(statement -> premises.add((Premise) statement));
            issues.addAll(document.issues());
        }
        return CaseFacts.of(caseId, PatientIdentity.UNKNOWN, sources, premises, List.of(), issues);
    }

    @Override
    public String buildBundle(CaseFacts facts) {
        return "{\"resourceType\":\"Bundle\",\"id\":\"" + facts.revision() + "\"}";
    }

    @Override
    public GuidanceSteps guidance() {
        return this;
    }

    @Override
    public List<PackId> activePacks() {
        return List.of(PACK);
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
        return facts.premises().isEmpty()
                ? List.of()
                : packs.stream().map(pack -> evaluateCase(facts, pack, asOf)).toList();
    }

    @Override
    public Optional<Guidance> evaluateCase(CaseFacts facts, PackId pack, Collection<PackId> among, LocalDate asOf) {
        return Optional.of(evaluateCase(facts, pack, asOf));
    }

    @Override
    public Optional<Outlook> exploreCase(CaseFacts facts, Guidance guidance) {
        return Optional.empty();
    }

    @Override
    public WhatChanged compareGuidance(CaseFacts facts, Optional<Guidance> before, Guidance after) {
        return GuidanceComparison.of(before, after);
    }

    /** The newer pack says something else of cases with an even number of premises, and fails on cases that are {@code unlucky}. */
    private Guidance evaluateCase(CaseFacts facts, PackId pack, LocalDate asOf) {
        if (pack.equals(NEWER_PACK) && !lucky && facts.caseId().value().startsWith("unlucky")) {
            throw new IllegalStateException("out of luck");
        }
        if (evaluations.incrementAndGet() == haltAt) {
            Runtime.getRuntime().halt(exitCode);
        }
        int count = facts.premises().size();
        boolean changed = pack.equals(NEWER_PACK) && count % 2 == 0;
        String conclusion = (changed ? "NEWLY_" : "") + "STATES_" + count;
        return new Guidance(
                facts.caseId(),
                facts.revision(),
                pack,
                asOf,
                List.of(),
                facts.premises().isEmpty() ? List.of() : List.of(recommend(facts, conclusion)),
                List.of(),
                List.of(),
                "This informs a conversation.");
    }

    private static Recommendation recommend(CaseFacts facts, String conclusion) {
        List<String> premises = facts.premises().stream().map(Premise::id).toList();
        return new Recommendation(
                "count",
                conclusion,
                "A conclusion",
                Role.HEADLINE,
                Applicability.APPLIES,
                "DEFINITION",
                "A1",
                List.of("Q-01"),
                List.of(new Criterion(
                        "Q-01", "count", "Count", ">= 1", "" + premises.size(), Truth.TRUE, null, premises)),
                premises,
                List.of(),
                List.of(),
                List.of(),
                "For patients.",
                "For the care team.",
                List.of(new Citation("invented", "Invented 2026", null, null, false)));
    }
}
