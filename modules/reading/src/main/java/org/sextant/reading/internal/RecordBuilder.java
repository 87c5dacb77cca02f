package org.sextant.reading.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sextant.model.Box;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentId;
import org.sextant.model.DocumentKind;
import org.sextant.model.DocumentPart;
import org.sextant.model.Issue;
import org.sextant.model.IssueKind;
import org.sextant.model.LossLedger;
import org.sextant.model.LossLine;
import org.sextant.model.LossLine.Fate;
import org.sextant.model.LossLine.Unit;
import org.sextant.model.Page;
import org.sextant.model.PageSize;
import org.sextant.model.PatientIdentity;
import org.sextant.model.PlacedRun;
import org.sextant.reading.internal.coded.CodedEntry;
import org.sextant.reading.internal.coded.PlacedEntry;

/**
 * Puts a file together while format readers go through it: text, pages, the documents in it, coded entries, and the
 * account of what became of everything. Used by one thread.
 *
 * <p>Formats with pages call {@link #page}; those without call {@link #line} and {@link #entry}, whose lines make one
 * page. What encloses files hands each to {@link #enclosure} and needs to know nothing of its format.
 */
public final class RecordBuilder {

    private final DocumentId id;
    private String fileType;
    private final Budget budget;
    private final EnclosureReader enclosures;
    private final IntConsumer progress;
    private final StringBuilder text = new StringBuilder();
    private final List<Page> pages = new ArrayList<>();
    private final List<DocumentPart> parts = new ArrayList<>();
    private final List<PlacedEntry> entries = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<Unit, Integer> wholes = new EnumMap<>(Unit.class);
    private final List<LossLine> lines = new ArrayList<>();
    private OpenPart open;
    private int enclosed;
    private long expandedBytes;
    private boolean truncated;
    private @Nullable String password;
    private @Nullable SoughtPage sought;

    /** Reads a file inside a file with the reader of its format. */
    interface EnclosureReader {

        /** Hands everything in the enclosed file to the builder, which has opened a part for it. */
        void read(@Nullable String name, byte[] content, RecordBuilder into) throws UnreadableException, IOException;
    }

    /**
     * A builder of one file.
     *
     * @param progress is told the number of each page when it is there
     */
    RecordBuilder(DocumentId id, String mediaType, Budget budget, EnclosureReader enclosures, IntConsumer progress) {
        this.id = id;
        this.fileType = mediaType;
        this.budget = budget;
        this.enclosures = enclosures;
        this.progress = progress;
        this.open = new OpenPart(List.of(), null, mediaType, 0, 0);
    }

    /** What this file may still use. */
    public Budget budget() {
        return budget;
    }

    /** What opens this file, where somebody gave it. */
    public Optional<String> findPassword() {
        return Optional.ofNullable(password);
    }

    /** Why what is locked stays locked: nobody gave a password, or the one given does not open it. */
    public IssueKind whyLocked() {
        return password == null ? IssueKind.ENCRYPTED : IssueKind.WRONG_PASSWORD;
    }

    void password(@Nullable String given) {
        password = given;
    }

    /** Goes through the file for the picture of one page. */
    void seek(SoughtPage page) {
        sought = page;
    }

    /**
     * Whether one page is to be drawn and none to be read: pages are handed to {@link #pass} then, in the order and number
     * that they would be read in.
     */
    public boolean isSeeking() {
        return sought != null;
    }

    /** Whether the page that comes next is one that nobody asked for. */
    public boolean isPassing() {
        return sought != null && !sought.is(pages.size() + 1);
    }

    /** Passes over a page; the one that is looked for is drawn. */
    public void pass(PageDrawing drawing) {
        endLines();
        addPage(text.length(), null, List.of());
        if (sought != null && sought.is(pages.size())) {
            sought.draw(drawing);
        }
    }

    /** How many characters may still come. */
    public int charactersLeft() {
        return budget.maxCharacters() - text.length();
    }

    /** Whether no more is taken; a reader may then stop. */
    public boolean isFull() {
        return truncated || (sought != null && sought.isMet());
    }

    /**
     * Adds a page that was read.
     *
     * @param runs the placed runs, counted from the page's own begin
     * @param size how large it is as shown, where the format says
     */
    public void page(String pageText, List<PlacedRun> runs, @Nullable PageSize size) {
        endLines();
        int begin = text.length();
        append(pageText);
        addPage(begin, size, runs.stream().map(run -> placed(run, begin)).toList());
        account(
                Unit.PAGE,
                pageText.isBlank() ? Fate.DROPPED : Fate.KEPT_AS_TEXT,
                pageText.isBlank() ? "blank" : "read");
    }

    /** Adds a page of which nothing was read, and says why; it keeps its number. */
    public void unreadPage(IssueKind why, @Nullable PageSize size) {
        endLines();
        addPage(text.length(), size, List.of());
        pageIssue(why);
        account(Unit.PAGE, Fate.DROPPED, why.code());
    }

    /** Adds a line to the text of a record without pages. */
    public void line(String line) {
        int begin = text.length();
        append(line);
        append("\n");
        open.hasLines |= text.length() > begin;
    }

    /** Adds a coded entry with the line that tells it to people; an entry whose line no longer fits is dropped. */
    public void entry(CodedEntry entry, String line) {
        int begin = text.length();
        line(line);
        boolean whole = text.length() == begin + line.length() + 1;
        if (whole && !line.isBlank()) {
            expect(Unit.ENTRY, 1);
            entries.add(new PlacedEntry(begin, begin + line.length(), entry));
        } else {
            account(Unit.ENTRY, Fate.DROPPED, IssueKind.TRUNCATED.code());
        }
    }

    /** Tells of a coded entry that is not used, and why. */
    public void dropEntry(String reason) {
        account(Unit.ENTRY, Fate.DROPPED, reason);
    }

    /** Tells of a coded entry whose words were added as lines, and why it is no more than that. */
    public void keepEntry(String reason) {
        account(Unit.ENTRY, Fate.KEPT_AS_TEXT, reason);
    }

    /** Tells what a structured record says of itself. What is not known stays as it was. */
    public void describe(@Nullable DocumentKind kind, @Nullable ClinicalDate date, PatientIdentity patient) {
        open.kind = kind == null ? open.kind : kind;
        open.date = date == null ? open.date : date;
        open.patient = patient.equals(PatientIdentity.UNKNOWN) ? open.patient : patient;
    }

    /** Begins another document of the same file, of which nothing is known yet, as where a message follows a message. */
    public void nextPart() {
        OpenPart next = open.next(text.length());
        if (open.begin < text.length()) {
            closePart();
        }
        open = next;
    }

    /** Begins another document of the same person, of which nothing else is known yet. */
    public void nextDocument() {
        nextPart();
        open.kind = null;
        open.date = null;
    }

    /**
     * Reads a file inside this one, as a part of its own, with what is left of the budget. What is wrong with it is its
     * own; the rest of the file goes on.
     */
    public void enclosure(@Nullable String name, byte[] content) {
        enclose(name, content, false);
    }

    private void enclose(@Nullable String name, byte[] content, boolean ornament) {
        endLines();
        if (sought != null && sought.isMet()) {
            return;
        }
        OpenPart outer = open;
        int step = ++outer.enclosures;
        if (enclosed >= budget.maxEnclosures() || outer.depth() >= budget.maxDepth()) {
            refuseEnclosure(IssueKind.NESTING_LIMIT);
            return;
        }
        enclosed++;
        expandedBytes += content.length;
        if (expandedBytes > budget.maxExpandedBytes()) {
            refuseEnclosure(IssueKind.EXPANSION_LIMIT);
            return;
        }
        if (outer.begin < text.length()) {
            closePart();
        }
        open = outer.inner(name, step, text.length());
        try {
            enclosures.read(name, content, this);
            closeEnclosure(null, ornament);
        } catch (UnreadableException e) {
            closeEnclosure(e.kind(), ornament);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            closeEnclosure(IssueKind.CORRUPT, ornament);
        }
        open = outer.again(text.length());
    }

    /** Reads a picture inside this file like a file; one without words is an ornament. */
    public void picture(String name, byte[] content) {
        enclose(name, content, true);
    }

    /** Reads what this file turned out to be once it was unlocked or unwrapped, in its own place. */
    public void instead(byte[] content) throws UnreadableException, IOException {
        enclosures.read(open.name, content, this);
    }

    /** Tells of a file inside this one that was not opened, and why. */
    public void refuseEnclosure(IssueKind why) {
        account(Unit.ENCLOSURE, Fate.DROPPED, why.code());
        open.hasRefused = true;
        issue(why);
    }

    /** Tells what the bytes of the part being read were found to be. */
    void mediaType(String mediaType) {
        open.mediaType = mediaType;
        fileType = open.path.isEmpty() ? mediaType : fileType;
    }

    /** Tells what is wrong with the document being read, once. */
    public void issue(IssueKind kind) {
        addOnce(new Issue(kind, id, null, open.path.isEmpty() ? null : parts.size() + 1));
    }

    /** Tells what is wrong with the page added last, once. */
    public void pageIssue(IssueKind kind) {
        addOnce(new Issue(kind, id, Math.max(1, pages.size()), null));
    }

    /** The file, once everything in it has been handed over. */
    ReadFile build() {
        endLines();
        if (open.begin < text.length() || parts.isEmpty()) {
            closePart();
        }
        if (truncated) {
            addOnce(Issue.of(IssueKind.TRUNCATED, id));
        }
        List<LossLedger.Whole> whole = wholes.entrySet().stream()
                .map(entry -> new LossLedger.Whole(entry.getKey(), entry.getValue()))
                .toList();
        return new ReadFile(fileType, text.toString(), pages, parts, entries, whole, lines, issues);
    }

    private void closeEnclosure(@Nullable IssueKind why, boolean ornament) {
        endLines();
        boolean read = open.begin < text.length() || open.enclosures > 0 || open.hasRefused;
        IssueKind reason = why == null && !read ? IssueKind.NO_TEXT : why;
        boolean empty = ornament && reason == IssueKind.NO_TEXT;
        if (reason != null && !empty) {
            issue(reason);
        }
        if (open.begin < text.length() || !(read || empty)) {
            closePart();
        }
        account(
                Unit.ENCLOSURE,
                reason == null ? Fate.KEPT_AS_TEXT : Fate.DROPPED,
                reason == null ? "read" : reason.code());
    }

    private void closePart() {
        endLines();
        parts.add(new DocumentPart(
                parts.size() + 1,
                open.path,
                open.name,
                open.mediaType,
                open.begin,
                text.length(),
                open.kind,
                open.date,
                open.patient,
                null));
    }

    /** What was added line by line becomes one page. */
    private void endLines() {
        if (open.hasLines) {
            open.hasLines = false;
            int begin = pages.isEmpty() ? 0 : pages.get(pages.size() - 1).end();
            addPage(begin, null, List.of());
            account(Unit.PAGE, Fate.KEPT_AS_TEXT, "read");
        }
    }

    /** The run so far on, its numbers as precise as they cross to the parent: a page of them takes little memory. */
    private static PlacedRun placed(PlacedRun run, int by) {
        Box box = run.box();
        return new PlacedRun(
                run.begin() + by,
                run.end() + by,
                new Box((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height()),
                (float) run.confidence());
    }

    private void addPage(int begin, @Nullable PageSize size, List<PlacedRun> runs) {
        int end = text.length();
        List<PlacedRun> whole =
                truncated ? runs.stream().filter(run -> run.end() <= end).toList() : runs;
        pages.add(new Page(pages.size() + 1, begin, end, size, whole));
        if (sought != null && sought.is(pages.size())) {
            sought.meet();
        }
        progress.accept(pages.size());
    }

    private void append(String more) {
        int length = Surrogates.cut(more, charactersLeft());
        text.append(more, 0, length);
        truncated |= length < more.length();
    }

    private void expect(Unit unit, int count) {
        wholes.merge(unit, count, Integer::sum);
    }

    private void account(Unit unit, Fate fate, String reason) {
        expect(unit, 1);
        for (int i = 0; i < lines.size(); i++) {
            LossLine line = lines.get(i);
            if (line.unit() == unit && line.fate() == fate && line.reason().equals(reason)) {
                lines.set(i, new LossLine(unit, fate, reason, line.count() + 1));
                return;
            }
        }
        lines.add(new LossLine(unit, fate, reason, 1));
    }

    private void addOnce(Issue issue) {
        if (!issues.contains(issue)) {
            issues.add(issue);
        }
    }

    /** The part that is being read. */
    private static final class OpenPart {

        private final List<Integer> path;
        private final @Nullable String name;
        private final int begin;
        private String mediaType;
        private @Nullable DocumentKind kind;
        private @Nullable ClinicalDate date;
        private PatientIdentity patient = PatientIdentity.UNKNOWN;
        private int enclosures;
        private boolean hasLines;
        private boolean hasRefused;

        OpenPart(List<Integer> path, @Nullable String name, String mediaType, int begin, int enclosures) {
            this.path = path;
            this.name = name;
            this.mediaType = mediaType;
            this.begin = begin;
            this.enclosures = enclosures;
        }

        int depth() {
            return path.size();
        }

        OpenPart inner(@Nullable String innerName, int step, int from) {
            List<Integer> innerPath = new ArrayList<>(path);
            innerPath.add(step);
            OpenPart inner = new OpenPart(innerPath, innerName, "", from, 0);
            inner.patient = patient;
            return inner;
        }

        /** Another document of the same file. */
        OpenPart next(int from) {
            return new OpenPart(path, name, mediaType, from, enclosures);
        }

        /** The same document, going on after what it encloses. */
        OpenPart again(int from) {
            OpenPart rest = new OpenPart(path, name, mediaType, from, enclosures);
            rest.kind = kind;
            rest.date = date;
            rest.patient = patient;
            return rest;
        }
    }
}
