package org.sextant.server.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sextant.model.CaseFacts;
import org.sextant.model.CaseId;
import org.sextant.model.Correction.Target;
import org.sextant.model.CorrectionNote;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentText;
import org.sextant.model.IssueKind;
import org.sextant.server.rooms.CaseDesk;
import org.sextant.server.words.Wording;
import org.sextant.server.words.Words;
import org.sextant.store.Job;
import org.sextant.store.JobState;

/**
 * How far the documents of a case are.
 *
 * @param documents the documents, in order of receipt
 * @param settled whether every walk has ended
 */
record ProgressView(List<DocumentProgress> documents, boolean settled) {

    private static final List<JobState> WALK = List.of(
            JobState.RECEIVED,
            JobState.READING,
            JobState.EXTRACTING,
            JobState.REVISING,
            JobState.BUNDLING,
            JobState.EVALUATING,
            JobState.ISSUING);

    /** How many states the walk has before it ends. */
    static final int STEPS = WALK.size();

    private static final Set<IssueKind> LOCKED = EnumSet.of(IssueKind.ENCRYPTED, IssueKind.WRONG_PASSWORD);
    private static final Set<IssueKind> TOO_LITTLE_ROOM =
            EnumSet.of(IssueKind.TIMED_OUT, IssueKind.READER_FAILED, IssueKind.PAGE_LIMIT);

    /**
     * How far one document is.
     *
     * @param number its number in the case, from 1
     * @param received the time of receipt
     * @param step the step in words
     * @param done how many steps are done
     * @param kind the state's code, for style
     * @param ledger what became of everything in it, when its walk has ended
     * @param parts the documents in it, where there are several
     * @param issues what could not be read or used, in sentences
     * @param pages how many pages it was read to, when its walk has ended
     * @param job the number of its job
     * @param locked whether it waits for its password
     * @param retry whether it may be read again with more room
     * @param note whether it is what a person said of other documents
     * @param setAside its documents that seem to be somebody else's, as a correction names them, parted by bars
     * @param used its documents that the case is made of, likewise
     */
    record DocumentProgress(
            int number,
            String received,
            String step,
            int done,
            String kind,
            List<String> ledger,
            List<String> parts,
            List<String> issues,
            int pages,
            long job,
            boolean locked,
            boolean retry,
            boolean note,
            String setAside,
            String used) {}

    static ProgressView of(CaseId caseId, CaseDesk desk, Wording wording) {
        List<Job> jobs = desk.listProgress(caseId);
        Optional<CaseFacts> facts = desk.findFacts(caseId);
        boolean settled = jobs.stream().allMatch(job -> job.state().isTerminal());
        List<DocumentProgress> documents = new ArrayList<>();
        for (Job job : jobs) {
            Optional<DocumentText> text = settled ? desk.findText(job) : Optional.empty();
            documents.add(new DocumentProgress(
                    documents.size() + 1,
                    time(job.receivedAt(), desk.clock().getZone(), wording.locale()),
                    isReleased(job, facts) ? step(JobState.DONE, wording) : step(job, desk, wording),
                    job.state().isTerminal() ? STEPS : WALK.indexOf(job.state()),
                    isReleased(job, facts) ? JobState.DONE.name() : job.state().name(),
                    text.map(read -> LedgerWords.of(read.ledger(), wording)).orElse(List.of()),
                    text.map(read -> LedgerWords.parts(read, wording)).orElse(List.of()),
                    issues(job, facts, wording),
                    text.map(read -> read.pages().size()).orElse(0),
                    job.id(),
                    isLocked(job),
                    mayBeReadAgain(job),
                    text.flatMap(read -> CorrectionNote.find(read.text())).isPresent(),
                    parts(job, facts, true),
                    parts(job, facts, false)));
        }
        return new ProgressView(List.copyOf(documents), settled);
    }

    /** Whether somebody said that a document which was set aside is about the patient after all. */
    private static boolean isReleased(Job job, Optional<CaseFacts> facts) {
        return job.findReason().filter(IssueKind.OTHER_PATIENT.name()::equals).isPresent()
                && !parts(job, facts, false).isEmpty();
    }

    private static String parts(Job job, Optional<CaseFacts> facts, boolean setAside) {
        return facts.stream()
                .flatMap(known -> known.documents().stream())
                .filter(part -> part.id().equals(job.document()) && part.quarantined() == setAside)
                .map(part -> CorrectionNote.print(Target.ofDocument(part.id(), part.part())))
                .collect(Collectors.joining("|"));
    }

    private static boolean isLocked(Job job) {
        return job.state() == JobState.QUARANTINED
                && job.findReason()
                        .flatMap(ProgressView::findKind)
                        .filter(LOCKED::contains)
                        .isPresent();
    }

    /** More memory and time help where the reader had too little of them, or broke. */
    private static boolean mayBeReadAgain(Job job) {
        return job.state() == JobState.FAILED
                || (job.state() == JobState.QUARANTINED
                        && job.findReason()
                                .flatMap(ProgressView::findKind)
                                .filter(TOO_LITTLE_ROOM::contains)
                                .isPresent());
    }

    private static String time(Instant instant, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", language)
                .withZone(zone)
                .format(instant);
    }

    private static String step(Job job, CaseDesk desk, Wording wording) {
        OptionalInt pages = job.state() == JobState.READING ? desk.findPagesRead(job) : OptionalInt.empty();
        return pages.isPresent() ? wording.get("step.pages", pages.getAsInt()) : step(job.state(), wording);
    }

    private static String step(JobState state, Wording wording) {
        return wording.get("step." + state.name());
    }

    private static List<String> issues(Job job, Optional<CaseFacts> facts, Wording wording) {
        DocumentId document = job.document();
        Stream<String> found = facts.stream()
                .flatMap(known -> known.issues().stream())
                .filter(issue -> issue.document().equals(document))
                .map(issue -> Words.issue(issue, wording));
        Stream<String> reason = job.state() == JobState.FAILED
                ? Stream.of(wording.get("step.look-again"))
                : isReleased(job, facts) ? Stream.of() : sentence(job.findReason(), wording);
        return Stream.of(found, reason, sentence(job.findReview(), wording))
                .flatMap(sentences -> sentences)
                .distinct()
                .toList();
    }

    private static Stream<String> sentence(Optional<String> reason, Wording wording) {
        return reason.flatMap(ProgressView::findKind).map(kind -> Words.issue(kind, wording)).stream();
    }

    private static Optional<IssueKind> findKind(String reason) {
        return Stream.of(IssueKind.values())
                .filter(kind -> kind.name().equals(reason))
                .findFirst();
    }
}
