package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.ClinicalDate;
import org.sextant.model.DocumentKind;
import org.sextant.model.ImagingStudy;

/**
 * Imaging that was done, by modality and region, with its day. In notes only studies with a day count: an undated
 * mention would pass for the day of the note. What was requested, cancelled or is awaited was not done.
 */
public final class ImagingFinder extends NoteFinder {

    private static final String REGION =
            "brain|head|cranial|chest|thora(?:x|cic)|abdom(?:en|inal)|abdo|pelvis|pelvic|liver|pancreas|kidneys?|renal|neck|spine|whole[- ]body|CAP|TAP|C/A/P|A/P";
    private static final Pattern STUDY = Pattern.compile(
            "\\b(?:((?-i:CT|MRI?|MR)|FDG[- ]?PET(?:[-/ ]CT)?|PSMA[- ]PET(?:[-/ ]CT)?|PET(?:[-/ ]CT)?)\\b(?: (?:scan|of the|of|with contrast))*((?:[ ,/&+\\-]{1,3}(?:and |the )?(?:"
                    + REGION
                    + ")\\b){0,4})|(?:\\b(brain|head|chest|abdominal) (CT|MRI))\\b|(bone scan|bone scintigra\\w+|skeletal scintigra\\w+)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_DONE = Pattern.compile(
            "\\b(?:not done|not performed|not (?:yet )?been done|pending|await\\w*|cancel\\w+|request\\w*|booked|will|plan(?:ned)?|order(?:ed)?|arrange\\w*|schedul\\w+|refus\\w+|declin\\w+|repeat|recommend\\w*|consider|due|next|RTC|suggest\\w*|advised|to be|if|needs?|should)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_BRAIN_IMAGING = Pattern.compile(
            "\\bbrain (?:has |was )?(?:not (?:yet )?(?:been )?imaged|not scanned)\\b|\\bno (?:brain|head|cranial|intracranial|CNS) (?:imaging|MRI|CT|scan)\\b(?: (?:has been|was|yet|to date|available|on file|done|so far))*|\\bbrain (?:imaging|MRI|CT)\\b[^.;]{0,25}\\b(?:not (?:yet )?(?:been )?(?:done|performed|imaged)|never done)|\\b(?:CT|MRI) (?:head|brain)\\b[^.;\\n]{0,40}\\b(?:cancelled|canceled|not done)\\b",
            Pattern.CASE_INSENSITIVE);

    public ImagingFinder() {
        super("imaging-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        List<MatchResult> never = note.matches(NO_BRAIN_IMAGING);
        for (MatchResult match : never) {
            drafts.add(Draft.of(new ImagingStudy("imaging", "brain"), new Span(match.start(), match.end()))
                    .decided(Assertion.ABSENT));
        }
        for (MatchResult match : note.matches(STUDY)) {
            boolean denied =
                    never.stream().anyMatch(other -> match.start() < other.end() && other.start() < match.end());
            if (!denied) {
                read(note, match, drafts);
            }
        }
        return drafts;
    }

    private static void read(Note note, MatchResult match, List<Draft> drafts) {
        String modality = modality(match);
        Set<String> regions = regions(
                match,
                modality,
                note.text().substring(match.end(), Math.min(note.text().length(), match.end() + 24)));
        String before = note.sentenceBefore(match.start());
        String after = note.sentenceAfter(match.end());
        HeadingKind section = note.sectionAt(match.start());
        boolean undone = NOT_DONE.matcher(before.substring(Math.max(0, before.length() - 30)))
                        .find()
                || NOT_DONE.matcher(after.substring(0, Math.min(30, after.length())))
                        .find()
                || section == HeadingKind.CLINICAL_QUESTION;
        Optional<ClinicalDate> date = date(note, match);
        // a plan may quote what was done before the day of the note
        boolean planned = section == HeadingKind.PLAN && (date.isEmpty() || note.date() == null);
        boolean ownReport = note.document().kind() == DocumentKind.RADIOLOGY && match.start() < 300;
        if (undone
                || planned
                || regions.isEmpty()
                || (date.isEmpty() && !ownReport)
                || Bystanders.isOfRelative(note, match.start())) {
            return;
        }
        @Nullable ClinicalDate day = date.orElse(null);
        for (String region : regions) {
            drafts.add(Draft.of(new ImagingStudy(modality, region), new Span(match.start(), match.end()))
                    .dated(day)
                    .decided(Assertion.PRESENT));
        }
    }

    private static Optional<ClinicalDate> date(Note note, MatchResult match) {
        int lineEnd = note.document().getLineAt(match.start()).end();
        Optional<DateGrammar.DateMention> after = note.findDateIn(match.end(), Math.min(lineEnd, match.end() + 45));
        Optional<DateGrammar.DateMention> near = after.filter(
                date -> note.text().substring(match.end(), date.begin()).matches("(?is)[^.;]{0,45}")
                        && !note.text()
                                .substring(match.end(), date.begin())
                                .matches("(?is).*\\b(?:comparison|vs|compared|since|from|dob)\\b.*"));
        return near.map(DateGrammar.DateMention::date).filter(date -> !note.isLater(date));
    }

    private static String modality(MatchResult match) {
        if (match.group(5) != null) {
            return "bone scan";
        }
        String word = (match.group(1) != null ? match.group(1) : match.group(4)).toUpperCase(Locale.ROOT);
        if (word.contains("PET")) {
            return word.startsWith("PSMA") ? "PSMA PET" : "PET";
        }
        return word.startsWith("M") ? "MRI" : "CT";
    }

    private static final Pattern REGION_AFTER_DATE = Pattern.compile(
            "^[ (]{1,2}[\\d/.\\-]{4,10}[): ]{1,2}(?:of )?((?:(?:" + REGION + ")[ ,/&+]{0,3}){1,4})\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static Set<String> regions(MatchResult match, String modality, String after) {
        Set<String> regions = new LinkedHashSet<>();
        java.util.regex.Matcher behind = REGION_AFTER_DATE.matcher(after);
        String late = behind.matches() ? behind.group(1) : "";
        String words = ((match.group(2) == null ? "" : match.group(2)) + " "
                        + (match.group(3) == null ? "" : match.group(3)) + " " + late)
                .toLowerCase(Locale.ROOT);
        if (words.matches("(?s).*\\b(?:brain|head|cranial)\\b.*")) {
            regions.add("brain");
        }
        boolean all = words.matches("(?s).*\\b(?:cap|tap|c/a/p)\\b.*");
        if (all || words.matches("(?s).*\\b(?:chest|thora\\w+)\\b.*")) {
            regions.add("chest");
        }
        if (all || words.matches("(?s).*\\b(?:abdom\\w*|abdo|liver|pancreas|kidneys?|renal|a/p)\\b.*")) {
            regions.add("abdomen");
        }
        if (all || words.matches("(?s).*\\b(?:pelvi[sc]|a/p)\\b.*")) {
            regions.add("pelvis");
        }
        if (modality.endsWith("PET")) {
            regions.add("whole body");
        }
        if (modality.equals("bone scan")) {
            regions.add("bone");
        }
        return regions;
    }
}
