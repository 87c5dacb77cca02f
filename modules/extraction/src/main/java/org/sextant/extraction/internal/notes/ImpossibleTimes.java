package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Span;

/** Dates and ages that no patient of today can have. They are told, and no statement has them. */
final class ImpossibleTimes extends NoteFinder {

    private static final Pattern AGE = Pattern.compile(
            "\\b(?:1[3-9]\\d|[2-9]\\d\\d)[- ]?(?:years?|yrs?)[- ]old\\b|\\bage[d:]{0,2} ?(?:1[3-9]\\d|[2-9]\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);

    ImpossibleTimes() {
        super("impossible-times");
    }

    @Override
    List<Draft> find(Note note) {
        return List.of();
    }

    @Override
    public List<Span> findImplausible(ClinicalDocument document) {
        Note note = Note.of(document);
        List<Span> found = new ArrayList<>(note.dates().listImpossible());
        for (MatchResult match : note.matches(AGE)) {
            found.add(new Span(match.start(), match.end()));
        }
        return found;
    }
}
