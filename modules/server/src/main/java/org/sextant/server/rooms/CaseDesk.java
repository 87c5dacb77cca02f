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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sextant.guidance.Outlook;
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
import org.sextant.store.CaseChange;
import org.sextant.store.CaseDecision;
import org.sextant.store.Job;
import org.sextant.store.Receipt;
import org.sextant.store.Relation;

/**
 * What pages and APIs do with cases; the one place where they reach the rooms, and where it is decided who may see a case: its
 * patient, those whom they invited, and nobody else. Whoever has a {@link CaseId} from here may read the case. Readings are
 * noted in the audit trail.
 */
public final class CaseDesk {

    /** How long somebody who corrects waits to see what follows; the walk goes on without them. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private static final Duration LOOK_EACH = Duration.ofMillis(20);

    private final Rooms rooms;
    private final Clock clock;
    private final Supplier<Viewer> viewer;

    /**
     * @param viewer tells who asks
     */
    public CaseDesk(Rooms rooms, Clock clock, Supplier<Viewer> viewer) {
        this.rooms = rooms;
        this.clock = clock;
        this.viewer = viewer;
    }

    /** A case of the viewer's own with an id that nobody has; its documents are kept from the first on. */
    public CaseId newCase() {
        CaseId fresh = new CaseId(UUID.randomUUID().toString());
        String account = viewer.get().id();
        rooms.store().access().grant(fresh, account, Relation.PATIENT, account);
        return fresh;
    }

    /** Every case with documents that the viewer may see, by id. */
    public List<CaseId> listCases() {
        Viewer asking = viewer.get();
        List<CaseId> shared = rooms.store().access().listCases(asking.id());
        return asking.isHouse()
                ? Stream.concat(shared.stream(), rooms.store().access().listUnclaimed().stream())
                        .sorted()
                        .toList()
                : shared;
    }

    /**
     * The case of this id, with documents or as it was just made.
     *
     * @throws NoSuchElementException if there is none that the viewer may see
     */
    public CaseId getCase(String id) {
        return Optional.of(id)
                .filter(CaseId::isValid)
                .map(CaseId::new)
                .filter(caseId -> findRelation(caseId).isPresent())
                .orElseThrow(() -> new NoSuchElementException("no such case"));
    }

    /**
     * The case of this id, for what only its patient can do.
     *
     * @throws NoSuchElementException if there is none that the viewer may see
     * @throws NotYoursException if it is somebody else's
     */
    public CaseId getOwnCase(String id) {
        return requireOwn(getCase(id));
    }

    private CaseId requireOwn(CaseId caseId) {
        if (findRelation(caseId).filter(Relation.PATIENT::equals).isEmpty()) {
            throw new NotYoursException();
        }
        return caseId;
    }

    /** What the viewer is to a case; empty if they may not see it. */
    public Optional<Relation> findRelation(CaseId caseId) {
        Viewer asking = viewer.get();
        return rooms.store()
                .access()
                .find(caseId, asking.id())
                .or(() -> asking.isHouse() && rooms.store().access().isUnclaimed(caseId)
                        ? Optional.of(Relation.PATIENT)
                        : Optional.empty());
    }

    /**
     * Stores a document with its job; of its name only the ending is kept.
     *
     * @throws NotYoursException if the case is somebody else's
     */
    public Taken receive(CaseId caseId, byte[] content, String fileName) {
        requireOwn(caseId);
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

    /**
     * The case of a hospital's record number; one is opened where there was none.
     *
     * @throws NotYoursException unless a program of the house asks: a number is no proof of whose it is
     */
    public CaseId getOrOpenCase(String authority, String recordNumber) {
        if (!viewer.get().isHouse()) {
            throw new NotYoursException();
        }
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

    /** What is beside each guidance of these facts: what would settle or change what it says. */
    public List<Outlook> explore(CaseFacts facts, List<Guidance> guidance) {
        return guidance.stream()
                .flatMap(one -> rooms.explore(facts, one).stream())
                .toList();
    }

    /** What re-evaluations changed for the case, the latest first, for somebody who reads it. */
    public List<CaseChange> readChanges(CaseId caseId) {
        note("CHANGES_READ", caseId);
        List<CaseChange> changes = rooms.store().changes().list(caseId);
        rooms.store().changes().markRead(caseId, viewer.get().id());
        return changes;
    }

    /** Whether re-evaluations changed something of the case that whoever asks has not read. */
    public boolean hasNews(CaseId caseId) {
        return rooms.store().changes().hasNews(caseId, viewer.get().id());
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

    /** What was decided on a case, the latest first. */
    public List<CaseDecision> listDecisions(CaseId caseId) {
        return rooms.store().decisions().list(caseId);
    }

    /** Records what a care team decided, in its own words, beside the guidance as it is now. */
    public void decide(CaseId caseId, CaseDecision.Choice choice, String words) {
        Viewer asking = viewer.get();
        rooms.store()
                .decisions()
                .add(
                        caseId,
                        new CaseDecision(
                                asking.id(),
                                asking.name(),
                                rooms.store().cases().currentVersion(caseId),
                                choice,
                                words,
                                clock.instant()));
        note("DECIDED", caseId, choice.name());
    }

    /**
     * Deletes everything of a case; only the audit trail keeps its id.
     *
     * @return how many documents it had
     * @throws NotYoursException if the case is somebody else's
     */
    public int delete(CaseId caseId) {
        return rooms.store().deleteCase(requireOwn(caseId), viewer.get().id());
    }

    private void note(String action, CaseId caseId) {
        note(action, caseId, "");
    }

    private void note(String action, CaseId caseId, String subject) {
        rooms.store().audit().add(viewer.get().id(), action, caseId, subject);
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

    /** The day that this guidance holds for; today where there is none. */
    public LocalDate dayOf(List<Guidance> guidance) {
        return guidance.stream().map(Guidance::asOf).findFirst().orElseGet(this::today);
    }

    /** The clock's zone tells times to people. */
    public Clock clock() {
        return clock;
    }
}
