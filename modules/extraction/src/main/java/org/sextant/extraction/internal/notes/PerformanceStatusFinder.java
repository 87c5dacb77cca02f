package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.PerformanceStatus;

/**
 * ECOG (also written PS, WHO, Zubrod) and Karnofsky. A range ({@code PS 0-1}) states neither value and gives nothing;
 * words alone ({@code bedbound}) give a probable ECOG where the note has no figure.
 */
public final class PerformanceStatusFinder extends NoteFinder {

    private static final String LINK =
            "(?:[ ,]*\\(?(?:PS|performance(?: status| score)?|status|score|grade)\\)?)?[ ]*(?:[:=]|\\bof\\b|\\bis\\b|\\bwas\\b|\\bat\\b|\\bnow\\b|\\bcurrently\\b|\\bremains\\b|-(?= ))?[ ]*(?:\\b(?:of|is|now|about|approximately)\\b )?";
    private static final String NOT_RANGE = "(?![\\d%]|\\.\\d|[ ]?(?:-|–|/|to|or|and)[ ]?\\d|[ ]?\\+)";
    private static final Pattern ECOG = Pattern.compile(
            "\\b(?:(?:ECOG|Zubrod|(?:WHO|ECOG)/(?:ECOG|WHO))" + LINK
                    + "|(?:WHO )?performance[- ](?:status|score)(?: \\((?:ECOG|WHO|PS)[^)]{0,6}\\))?"
                    + "[ ]*(?:[:=]|of|is|was|now)?[ ]*(?:ECOG |WHO )?|(?-i:WHO)[ ]?(?-i:PS)?[:= ]+|(?-i:PS)[ ]?(?:ECOG |WHO )?(?:[:=]|of|is|was)?[ ]?)([0-4])"
                    + NOT_RANGE,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KPS = Pattern.compile(
            "\\b(?:KPS|Karnofsky)" + LINK + "(\\d0|100)(?![\\d]|\\.\\d|[ ]?%?[ ]?(?:-|–|/|to|or)[ ]?\\d{2})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MISREAD_KPS = Pattern.compile("\\b(?:KPS|Karnofsky)" + LINK + "([1-9])O(?![\\w])");
    private static final Pattern NOT_MEASURED = Pattern.compile(
            "\\b(?:if|eligib\\w+|criteri\\w+|inclusion|require[sd]?|trial|protocol|patients with|must|ECOG-ACRIN)\\b[^.;]{0,60}$",
            Pattern.CASE_INSENSITIVE);
    private static final Map<Pattern, Integer> WORDS = Map.of(
            Pattern.compile("\\bfully active\\b", Pattern.CASE_INSENSITIVE), 0,
            Pattern.compile(
                            "\\bambulatory\\b[^.;]{0,30}\\b(?:able to do|does|doing|capable of)? ?light work\\b",
                            Pattern.CASE_INSENSITIVE),
                    1,
            Pattern.compile(
                            "\\b(?:up|out of bed|ambulatory)\\b[^.;]{0,20}(?:> ?50 ?%|more than (?:50 ?%|half))[^.;]{0,30}(?:waking|day)",
                            Pattern.CASE_INSENSITIVE),
                    2,
            Pattern.compile(
                            "\\bin (?:bed|a chair|bed or (?:a )?chair|bed/chair|chair/bed|chair or bed)\\b[^.;]{0,20}(?:> ?50 ?%|more than (?:50 ?%|half)|most of the day)",
                            Pattern.CASE_INSENSITIVE),
                    3,
            Pattern.compile("\\b(?:bed-?bound|completely disabled)\\b", Pattern.CASE_INSENSITIVE), 4);

    public PerformanceStatusFinder() {
        super("performance-status-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        collect(note, ECOG, "ECOG", drafts);
        collect(note, KPS, "KPS", drafts);
        collect(note, MISREAD_KPS, "KPS", drafts);
        if (drafts.isEmpty()) {
            WORDS.forEach((pattern, value) -> note.matches(pattern)
                    .forEach(match -> drafts.add(Draft.of(new PerformanceStatus("ECOG", value), span(match))
                            .probable())));
        }
        return drafts;
    }

    private static void collect(Note note, Pattern pattern, String scale, List<Draft> drafts) {
        for (MatchResult match : note.matches(pattern)) {
            boolean ofThePatient =
                    !NOT_MEASURED.matcher(note.sentenceBefore(match.start())).find()
                            && !Bystanders.isOfRelative(note, match.start());
            boolean misread = pattern.equals(MISREAD_KPS);
            if (ofThePatient) {
                int value = Integer.parseInt(match.group(1)) * (misread ? 10 : 1);
                Draft draft = Draft.of(new PerformanceStatus(scale, value), span(match))
                        .decided(Assertion.PRESENT);
                drafts.add(misread ? draft.probable() : draft);
            }
        }
    }

    private static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }
}
