package org.sextant.extraction.internal.notes;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Section;
import org.sextant.extraction.internal.Span;
import org.sextant.model.ClinicalDate;

/** A clinical document with its dates and its clauses, as the finders of notes read it. */
final class Note {

    private static final Set<HeadingKind> REMARKS = EnumSet.of(
            HeadingKind.CLINICAL_QUESTION, HeadingKind.FAMILY_HISTORY, HeadingKind.COMPARISON, HeadingKind.EXAMINATION);

    private final ClinicalDocument document;
    private final Clauses clauses;
    private final DateGrammar dates;

    Note(ClinicalDocument document) {
        this.document = document;
        this.clauses = new Clauses(document.text());
        this.dates = DateGrammar.of(document.text());
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

    /** Matches outside boilerplate, in text order. */
    List<MatchResult> matches(Pattern pattern) {
        return document.matches(pattern).toList();
    }

    /** The sentences outside boilerplate, in text order. */
    List<Span> listSentences() {
        return clauses.listSentences().stream()
                .filter(span -> document.isReadable(span.begin()))
                .toList();
    }

    /** What the section of the offset is for; headings that open a remark ({@code Indication:}) reach to its blank line. */
    HeadingKind sectionAt(int offset) {
        Section section = document.getSectionAt(offset);
        boolean remark = REMARKS.contains(section.kind());
        boolean over = remark
                && offset > section.bodyBegin()
                && text().substring(section.bodyBegin(), offset).stripLeading().contains("\n\n");
        return over ? HeadingKind.NONE : section.kind();
    }

    String textOf(Span span) {
        return document.textOf(span);
    }

    /** The words of the sentence before the offset. */
    String sentenceBefore(int offset) {
        return text().substring(clauses.sentenceAt(offset).begin(), offset);
    }

    /** The words of the sentence after the offset. */
    String sentenceAfter(int offset) {
        if (offset >= text().length()) {
            return "";
        }
        return text().substring(
                        offset, Math.max(offset, clauses.sentenceAt(offset).end()));
    }

    /** The date that begins inside the span, also one without a year, read as the latest not after the document's. */
    Optional<DateGrammar.DateMention> findDateIn(int begin, int end) {
        return dates.findFirstIn(begin, Math.min(end, text().length()), date());
    }
}
