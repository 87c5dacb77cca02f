package org.sextant.extraction.internal.notes;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Section;
import org.sextant.extraction.internal.Span;
import org.sextant.extraction.internal.search.SearchText;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;

/** A clinical document with its dates and its clauses, as the finders of notes read it. */
final class Note {

    private static final Set<HeadingKind> REMARKS = EnumSet.of(
            HeadingKind.CLINICAL_QUESTION,
            HeadingKind.FAMILY_HISTORY,
            HeadingKind.COMPARISON,
            HeadingKind.EXAMINATION,
            HeadingKind.PLAN,
            HeadingKind.MEDICATION,
            HeadingKind.PAST_HISTORY);

    private static final Pattern CANCER = Pattern.compile(
            "\\b(?:cancers?|carcinomas?|m?(?:cc|p|ch)?RCC|metasta\\w+|mets|oncolog\\w+|tumou?rs?|malignan\\w+|nephrectomy|sarcomas?|lymphomas?|melanomas?|NSCLC|(?:renal|kidney) mass|adenoca)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TRIAL = Pattern.compile(
            "^(?:key )?(?:inclusion|exclusion)\\b|\\b(?:inclusion|exclusion|eligibility) criteria\\b|^protocol [A-Z]",
            Pattern.CASE_INSENSITIVE);

    /** Words of the same sentence that stand farther away do not bear on a place; no person writes so long a one. */
    private static final int REACH = 800;

    private final ClinicalDocument document;
    private final Clauses clauses;
    private final DateGrammar dates;

    /** The text with blanks for the line breaks inside sentences; offsets are those of the text. */
    private final SearchText flowing;

    private final Map<Sought, Boolean> held = new HashMap<>();

    /** Whether it speaks of a cancer; null before somebody asked. */
    private @Nullable Boolean aboutCancer;

    private record Sought(Pattern pattern, Span span) {}

    /** What does not depend on who the document is about. */
    private record Prose(Clauses clauses, DateGrammar dates, SearchText flowing) {}

    private Note(ClinicalDocument document) {
        this.document = document;
        Prose prose = document.readTextAs(Prose.class, Note::readProse);
        this.clauses = prose.clauses();
        this.dates = prose.dates();
        this.flowing = prose.flowing();
    }

    private static Prose readProse(ClinicalDocument document) {
        Clauses clauses = new Clauses(document.text());
        String unwrapped = unwrap(document.text(), clauses.listSentences());
        return new Prose(
                clauses, DateGrammar.of(document.search()), document.search().withBlanks(unwrapped));
    }

    /** The note that a document is, read once for all finders. */
    static Note of(ClinicalDocument document) {
        return document.readAs(Note.class, Note::new);
    }

    private static String unwrap(String text, List<Span> sentences) {
        char[] flowing = text.toCharArray();
        for (Span sentence : sentences) {
            for (int at = sentence.begin(); at < sentence.end(); at++) {
                flowing[at] = flowing[at] == '\n' ? ' ' : flowing[at];
            }
        }
        return new String(flowing);
    }

    ClinicalDocument document() {
        return document;
    }

    String text() {
        return document.text();
    }

    Clauses clauses() {
        return clauses;
    }

    DateGrammar dates() {
        return dates;
    }

    /** The document's own date. */
    @Nullable
    ClinicalDate date() {
        return document.header().date();
    }

    /** Whether a day is surely after the document's own. */
    boolean isLater(ClinicalDate day) {
        ClinicalDate own = date();
        return own != null && day.earliest().isAfter(own.latest());
    }

    /** Whether the document speaks of a cancer at all; elsewhere "no effusion" and "asymptomatic" mean other things. */
    boolean isAboutCancer() {
        if (aboutCancer == null) {
            aboutCancer = document.kind() == DocumentKind.RADIOLOGY
                    || !matches(CANCER).isEmpty();
        }
        return aboutCancer;
    }

    /** Who a trial takes says nothing of the patient, even where its text has no heading of its own. */
    private boolean isTrialText(int offset) {
        return holds(TRIAL, clauses.sentenceAt(offset));
    }

    /** Matches outside boilerplate, in text order; a sentence reads on where its line was only wrapped. */
    List<MatchResult> matches(Pattern pattern) {
        return flowing.matches(pattern).stream()
                .filter(match -> document.isReadable(match.start()) && !isTrialText(match.start()))
                .toList();
    }

    /** The sentences outside boilerplate, in text order. */
    List<Span> listSentences() {
        return clauses.listSentences().stream()
                .filter(span -> document.isReadable(span.begin()) && !isTrialText(span.begin()))
                .toList();
    }

    /**
     * What the section of the offset is for. A heading that opens a remark ({@code Indication: ...}, {@code Plan: ...})
     * reaches to the end of its line, or to the next blank line where it stands alone.
     */
    HeadingKind sectionAt(int offset) {
        Section section = document.getSectionAt(offset);
        return REMARKS.contains(section.kind()) && offset > endOfRemark(section) ? HeadingKind.NONE : section.kind();
    }

    private int endOfRemark(Section section) {
        int lineEnd = text().indexOf('\n', section.bodyBegin());
        if (lineEnd < 0 || lineEnd >= section.end()) {
            return section.end();
        }
        if (text().substring(section.bodyBegin(), lineEnd).isBlank()) {
            int blank = text().indexOf("\n\n", lineEnd + 1);
            return blank < 0 ? section.end() : blank;
        }
        // A wrapped line goes on where the sentence does.
        return Math.max(lineEnd, clauses.sentenceAt(lineEnd - 1).end());
    }

    /** Whether a match of the pattern may begin in the span; false is certain, true is not. */
    boolean mayHold(Pattern pattern, Span span) {
        return flowing.mayHold(pattern, span.begin(), span.end());
    }

    /** Whether the pattern matches anywhere in the words of the span, taken by themselves. */
    boolean holds(Pattern pattern, Span span) {
        return mayHold(pattern, span)
                && held.computeIfAbsent(new Sought(pattern, span), first -> pattern.matcher(textOf(span))
                        .find());
    }

    String textOf(Span span) {
        return flowing.text().substring(span.begin(), span.end());
    }

    /** The words of the sentence before the offset. */
    String sentenceBefore(int offset) {
        return flowing.text().substring(reachBefore(offset), offset);
    }

    /** Where the words of the sentence before the offset begin that can bear on what stands there. */
    int reachBefore(int offset) {
        document.search().deadline().check();
        return Math.max(clauses.sentenceAt(offset).begin(), offset - REACH);
    }

    /**
     * What opens the list whose numbered item holds the offset: {@code We talked through (1) ...; (2) ...}; empty where
     * the sentence is no numbered item.
     */
    String listLeadBefore(int offset) {
        Span sentence = clauses.sentenceAt(offset);
        if (!text().substring(sentence.begin(), offset).matches("(?s)\\(?[2-9a-e][).]\\s.*")) {
            return "";
        }
        int begin = clauses.paragraphAt(offset).begin();
        int from = Math.max(begin, sentence.begin() - 260);
        String lead = text().substring(from, sentence.begin());
        int first = Math.max(lead.lastIndexOf("(1)"), lead.lastIndexOf("1)"));
        return first < 0 ? "" : lead.substring(Math.max(0, first - 60), first);
    }

    /** The words of the sentence after the offset. */
    String sentenceAfter(int offset) {
        if (offset >= text().length()) {
            return "";
        }
        return flowing.text()
                .substring(
                        offset,
                        Math.max(offset, Math.min(clauses.sentenceAt(offset).end(), offset + REACH)));
    }

    /** The date that begins inside the span, also one without a year, read as the latest not after the document's. */
    Optional<DateGrammar.DateMention> findDateIn(int from, int upTo) {
        return dates.findFirstIn(from, Math.min(upTo, text().length()), date());
    }
}
