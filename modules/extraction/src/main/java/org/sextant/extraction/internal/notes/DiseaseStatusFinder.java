package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.DiseaseStatus;

/** How the disease stands, in RECIST's words or plain ones. Bare abbreviations count only beside RECIST or "response". */
public final class DiseaseStatusFinder extends NoteFinder {

    private static final Map<String, Pattern> STATUS = new LinkedHashMap<>();

    static {
        status(
                "complete response",
                "complete (?:metabolic |radiologic(?:al)? )?(?:response|remission)|(?:RECIST|response)[ :]{1,3}(?-i:CR)\\b");
        status(
                "partial response",
                "(?:metabolic )?partial (?:metabolic )?(?:response|remission)|(?:RECIST|response)[ :]{1,3}(?-i:PR)\\b");
        status(
                "stable disease",
                "stable disease|(?:RECIST|response)[ :]{1,3}(?-i:SD)\\b|disease (?:is |remains )?stable|no new lesions?; existing [^.;]{0,20}unchanged");
        status(
                "progressive disease",
                "progressive disease|disease progression|(?:RECIST|response)[ :]{1,3}(?-i:PD)\\b|progressed (?:on|through|after)|(?:now|with|had|showing|showed|best response) (?-i:PD)(?![-\\w])|radiological progression|no new lesions?, no progression|no progression");
        status(
                "no evidence of disease",
                "no evidence of (?:disease|recurrence|recurrent disease|relapse)|(?-i:NED)(?! score)");
        status("castration resistant", "castrat(?:e|ion)[- ]resistant|(?-i:m?CRPC)");
    }

    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:no|not|without|can't call this|cannot call|isn't)\\b[^.;]{0,30}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSAID = Pattern.compile(
            "\\?|\\b(?:if|then|until|unless|when|in case of|risk of|trial|patients|eligib\\w+|per referral|what next|revisit)\\b[^.;]{0,60}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"”]*$");

    public DiseaseStatusFinder() {
        super("disease-status-grammar");
    }

    private static void status(String value, String words) {
        STATUS.put(value, Pattern.compile("(?<![\\w\\-])(?:" + words + ")(?![\\w\\-])", Pattern.CASE_INSENSITIVE));
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        STATUS.forEach((value, pattern) -> {
            for (MatchResult match : note.matches(pattern)) {
                String before = note.sentenceBefore(match.start());
                HeadingKind section = note.sectionAt(match.start());
                boolean said = !UNSAID.matcher(before).find()
                        && !QUOTED.matcher(before).find()
                        && section != HeadingKind.FAMILY_HISTORY
                        && section != HeadingKind.CLINICAL_QUESTION
                        && !Bystanders.isOfRelative(note, match.start());
                if (said) {
                    boolean denied = DENIED.matcher(before).find()
                            || (value.equals("progressive disease")
                                    && match.group()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .startsWith("no "));
                    drafts.add(Draft.of(new DiseaseStatus(value), new Span(match.start(), match.end()))
                            .decided(denied ? Assertion.ABSENT : Assertion.PRESENT));
                }
            }
        });
        return drafts;
    }
}
