package org.sextant.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.sextant.model.CaseId;
import org.sextant.model.Guidance;
import org.sextant.model.IssueKind;
import org.sextant.reading.PagePicture;
import org.sextant.reading.PageView;
import org.sextant.store.Intake;
import org.sextant.store.Job;
import org.sextant.store.Receipt;
import org.sextant.store.Store;

/**
 * The journey of records: what is received is walked to guidance, whatever is killed on the way. The store is the
 * truth; queues and topics only ring. Safe for use by many threads. The store stays its owner's to close, after this.
 */
public final class Pipeline implements AutoCloseable {

    /** How long {@link #close} waits for steps that run. */
    static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Store store;
    private final Steps steps;
    private final Clock clock;
    private final CamelContext routes;
    private final Receiver receiver;
    private final ReadAgain readAgain;
    private final ReadingProgress progress;
    private final GuidanceListeners listeners;
    private final PackReleases releases;

    Pipeline(
            Store store,
            Steps steps,
            CamelContext routes,
            Receiver receiver,
            ReadAgain readAgain,
            ReadingProgress progress,
            GuidanceListeners listeners,
            Clock clock,
            PackReleases releases) {
        this.store = store;
        this.steps = steps;
        this.clock = clock;
        this.routes = routes;
        this.receiver = receiver;
        this.readAgain = readAgain;
        this.progress = progress;
        this.listeners = listeners;
        this.releases = releases;
    }

    /**
     * Starts the routes and continues every unfinished job.
     *
     * @param clock tells the day that guidance holds for, and its zone
     */
    public static Pipeline start(PipelineSettings settings, Store store, Steps steps, Clock clock) {
        return start(settings, store, steps, clock, StepObserver.NONE);
    }

    /** Starts the routes with somebody watching. */
    public static Pipeline start(
            PipelineSettings settings, Store store, Steps steps, Clock clock, StepObserver observer) {
        return new PipelineAssembly(settings, store, steps, clock, observer).start();
    }

    /** Stores a document with its job; when this returns it cannot be lost. The same bytes give the same receipt. */
    public Receipt receive(CaseId caseId, byte[] content) {
        return receiver.receive(caseId, content, Intake.PLAIN);
    }

    /** The same for a file that has a name; of the name only the ending is kept, for the reader to judge. */
    public Receipt receive(CaseId caseId, byte[] content, String fileName) {
        return receiver.receive(caseId, content, FileName.intake(fileName));
    }

    /** The case of a hospital's record number; one is opened where there was none. */
    public CaseId getOrOpenCase(String authority, String recordNumber) {
        return receiver.getOrOpenCase(authority, recordNumber);
    }

    /**
     * Opens a listener for HL7 v2 messages, each of which becomes a document of the case of its patient.
     *
     * @throws java.io.UncheckedIOException if the address cannot be bound
     */
    public MllpDoor listenForMessages(MllpSettings settings) {
        return MllpDoor.open(settings, messages());
    }

    /** Makes the answer to a message or a batch when it is stored. */
    UnaryOperator<byte[]> messages() {
        return new TakeMessage(store, receiver, clock)::answer;
    }

    /**
     * Reads a document that waits for its password, now; the password is used once and kept nowhere.
     *
     * @return what is still wrong with it; empty if it opened and its walk goes on
     * @throws java.util.NoSuchElementException if the job does not wait for a password
     */
    public Optional<IssueKind> readWithPassword(long job, String password) {
        return readAgain.withPassword(job, password);
    }

    /**
     * Lets a document that ended quarantined or failed be read again, with more memory and time for the reader.
     *
     * @return whether there was such a job
     */
    public boolean readWithMoreRoom(long job) {
        return readAgain.withRoom(job);
    }

    /**
     * A page of the job's document as a picture, drawn now; nothing where it has none. A document that a password opened
     * has none: the password is not kept.
     */
    public Optional<PagePicture> renderPage(Job job, PageView view) {
        return steps.renderPage(
                job.document(), store.documents().getContent(job.document()), view, ReadDocument.request(job));
    }

    /** Where each document of a case stands, in order of receipt. */
    public List<Job> listProgress(CaseId caseId) {
        return store.jobs().list(caseId);
    }

    /** How many pages of a document that this process reads now are done; empty where none is told. */
    public OptionalInt findPagesRead(long job) {
        return progress.find(job);
    }

    /** The current guidance of a case; empty before the first is issued. */
    public List<Guidance> listGuidance(CaseId caseId) {
        return store.guidance().listCurrent(caseId);
    }

    /**
     * Tells this listener of all guidance issued from now on, at least once each. With Kafka it hears what any process
     * issues, without it what this process does.
     */
    public Subscription onGuidanceIssued(Consumer<GuidanceIssued> listener) {
        return listeners.add(listener);
    }

    /** Releases of packs, and the re-evaluation of every case. */
    public PackReleases releases() {
        return releases;
    }

    /** Stops taking records, finishes the steps that run, and leaves the rest for the next start; at most 30 s. */
    @Override
    public void close() {
        routes.stop();
    }

    /** Ends a listener's interest when closed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
