package org.sextant.server.rooms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Correction;
import org.sextant.model.CorrectionNote;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.Guidance;
import org.sextant.model.IssueKind;
import org.sextant.model.Statement;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;
import org.sextant.server.SextantVersion;
import org.sextant.store.Job;
import org.sextant.store.Receipt;

/** What pages and APIs do with cases; the one place where they reach the rooms. Readings are noted in the audit trail. */
public final class CaseDesk {

    private static final Pattern MADE_HERE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String OWNER = "owner";

    /** How long somebody who corrects waits to see what follows; the walk goes on without them. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private static final Duration LOOK_EACH = Duration.ofMillis(20);

    private final Rooms rooms;
    private final Clock clock;

    public CaseDesk(Rooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** A case id that nobody has; the case is kept from its first document on. */
    public CaseId newCase() {
        return new CaseId(UUID.randomUUID().toString());
    }

    /** Every case, by id. */
    public List<CaseId> listCases() {
        return rooms.store().cases().list();
    }

    /**
     * The case of this id, with documents or as it was just made.
     *
     * @throws NoSuchElementException if there can be none
     */
    public CaseId getCase(String id) {
        if (!MADE_HERE.matcher(id).matches()
                && listCases().stream().noneMatch(known -> known.value().equals(id))) {
            throw new NoSuchElementException("no such case");
        }
        return new CaseId(id);
    }

    /** Stores a document with its job; of its name only the ending is kept. */
    public Taken receive(CaseId caseId, byte[] content, String fileName) {
        Receipt receipt = rooms.pipeline().receive(caseId, content, fileName);
        return new Taken(caseId, receipt.document(), receipt.duplicate());
    }

    /**
     * A document that was stored with its job.
     *
     * @param caseId the case it belongs to
     * @param document its content hash
     * @param again whether the case held it already
     */
    public record Taken(CaseId caseId, DocumentId document, boolean again) {}

    /** The case of a hospital's record number; one is opened where there was none. */
    public CaseId getOrOpenCase(String authority, String recordNumber) {
        return rooms.pipeline().getOrOpenCase(authority, recordNumber);
    }

    /**
     * The job of this number of this case.
     *
     * @throws NoSuchElementException if the case has none
     */
    public Job getJob(CaseId caseId, long job) {
        return rooms.store()
                .jobs()
                .find(job)
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(() -> new NoSuchElementException("the case has no such document"));
    }

    /** The bytes of a document as they were received, for somebody who reads them. */
    public byte[] readOriginal(Job job) {
        note("DOCUMENT_READ", job.caseId());
        return rooms.store().documents().getContent(job.document());
    }

    /** A page of a document as a picture, for somebody who looks at it; nothing where it has none. */
    public Optional<PagePicture> readPicture(Job job, PageView view) {
        note("PAGE_READ", job.caseId(), job.id() + "/" + view.page());
        return rooms.pipeline().renderPage(job, view);
    }

    /** The text of a document's pages, for somebody who reads one of them; nothing where it was not read. */
    public Optional<DocumentText> readPage(Job job, int page) {
        note("PAGE_READ", job.caseId(), job.id() + "/" + page);
        return findText(job);
    }

    /**
     * Reads a document that waits for its password; the password is used once and kept nowhere.
     *
     * @return what is still wrong with it; empty if it opened
     * @throws NoSuchElementException if it does not wait for a password
     */
    public Optional<IssueKind> readWithPassword(Job job, String password) {
        return rooms.pipeline().readWithPassword(job.id(), password);
    }

    /** Lets a document that did not come through be read again with more room; whether there was such a one. */
    public boolean readWithMoreRoom(Job job) {
        return rooms.pipeline().readWithMoreRoom(job.id());
    }

    /** The largest document accepted, in bytes. */
    public long maxDocumentBytes() {
        return rooms.maxDocumentBytes();
    }

    /** Where each document of a case stands, in order of receipt. */
    public List<Job> listProgress(CaseId caseId) {
        return rooms.pipeline().listProgress(caseId);
    }

    /** How many pages of a document that is read now are done; empty where nobody tells. */
    public OptionalInt findPagesRead(Job job) {
        return rooms.pipeline().findPagesRead(job.id());
    }

    /** The text that the job's document was read to, if it was. */
    public Optional<DocumentText> findText(Job job) {
        return rooms.store()
                .documents()
                .findText(job.document(), job.readUnder(SextantVersion.current()))
                .or(() -> rooms.store().documents().findText(job.document()));
    }

    /** What the job's document itself states, whatever the case makes of it. */
    public List<Statement> listStatements(Job job) {
        return rooms.store().documents().listFacts(job.caseId(), SextantVersion.current()).stream()
                .filter(facts -> facts.document().equals(job.document()))
                .flatMap(facts -> facts.statements().stream())
                .toList();
    }

    /** The current facts, for showing how reading went. */
    public Optional<CaseFacts> findFacts(CaseId caseId) {
        return rooms.store().cases().findCurrent(caseId);
    }

    /** The current facts, for somebody who reads them. */
    public Optional<CaseFacts> readFacts(CaseId caseId) {
        note("FACTS_READ", caseId);
        return findFacts(caseId);
    }

    /** The current guidance, for somebody who reads it. */
    public List<Guidance> readGuidance(CaseId caseId) {
        note("GUIDANCE_READ", caseId);
        return rooms.pipeline().listGuidance(caseId);
    }

    /** The current mCODE bundle, in FHIR R4 JSON, for a program that reads it. */
    public Optional<String> readBundle(CaseId caseId) {
        note("BUNDLE_READ", caseId);
        return findBundle(caseId);
    }

    /** The current mCODE bundle, in FHIR R4 JSON. */
    public Optional<String> findBundle(CaseId caseId) {
        return rooms.store().cases().findBundle(caseId, rooms.store().cases().currentVersion(caseId));
    }

    /**
     * Takes what a named person says of the records of a case, and waits a little for what follows from it.
     *
     * @throws NoSuchElementException if it speaks of a document that the case does not hold
     */
    public Taken correct(CaseId caseId, Correction correction) {
        List<DocumentId> held = listProgress(caseId).stream().map(Job::document).toList();
        if (!correction.about().stream().map(Correction.Target::document).allMatch(held::contains)) {
            throw new NoSuchElementException("the case has no such document");
        }
        byte[] content = CorrectionNote.write(correction).getBytes(StandardCharsets.UTF_8);
        Receipt receipt = rooms.pipeline().receive(caseId, content, "note.txt");
        note("CORRECTED", caseId, receipt.job() + "/" + correction.mark());
        awaitEnd(receipt.job());
        return new Taken(caseId, receipt.document(), receipt.duplicate());
    }

    private void awaitEnd(long job) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end
                && rooms.store()
                        .jobs()
                        .find(job)
                        .filter(found -> !found.state().isTerminal())
                        .isPresent()) {
            LockSupport.parkNanos(LOOK_EACH.toNanos());
        }
    }

    /** What named persons said of the records of a case, in the order they said it. */
    public List<Correction> listCorrections(CaseId caseId) {
        return rooms.store().documents().listFacts(caseId, SextantVersion.current()).stream()
                .flatMap(facts -> facts.corrections().stream())
                .sorted(Comparator.comparing(Correction::at))
                .toList();
    }

    private void note(String action, CaseId caseId) {
        note(action, caseId, "");
    }

    private void note(String action, CaseId caseId, String subject) {
        rooms.store().audit().add(OWNER, action, caseId, subject);
    }

    /** Finds the texts of documents, each fetched once. */
    public Function<DocumentId, Optional<DocumentText>> texts() {
        Map<DocumentId, Optional<DocumentText>> fetched = new HashMap<>();
        return document -> fetched.computeIfAbsent(document, rooms.store().documents()::findText);
    }

    /** The day guidance would be asked for now. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The clock's zone tells times to people. */
    public Clock clock() {
        return clock;
    }
}
