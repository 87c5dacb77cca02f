package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Span;
import org.sextant.model.ClinicalAssessment;

/** When the record says that the kidney cancer was diagnosed ({@code dx 3/2021}), and that its spread was found. */
public final class DiseaseDateFinder extends NoteFinder {

    private static final Pattern DIAGNOSED = Pattern.compile(
            "\\b(?:(?:date of )?(?:(?:initial|first|original|primary) )?diagnosis(?: date)?(?= ?[:=]? ?(?:in |on )?\\w+[ /.-]?\\d)|diagnosed|dx(?:'?d)?)(?![\\w-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPREAD_FOUND = Pattern.compile(
            "\\b(?:metasta(?:sis|ses|tic)|mets)\\b[^.;\\n]{0,60}?\\b(?:seen|found|detected|identified|diagnosed|appeared|developed|discovered)\\b"
                    + "|\\b(?:developed|relapsed with|recurred with|recurrence with|found to have|diagnosed with)\\b[^.;\\n]{0,40}?\\b(?:metasta(?:sis|ses|tic)|mets)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern KIDNEY_CANCER =
            Pattern.compile("\\b(?:renal|kidney|\\w{0,3}rcc|hypernephroma|grawitz)\\b", Pattern.CASE_INSENSITIVE);

    /** What a diagnosis is of, where it is not of the kidney cancer's beginning. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "\\b(?:recur\\w*|relaps\\w*|diabet\\w+|hypertension|stones?|cysts?|ckd|failure|disease|prostate|breast|colo(?:n|rectal)|melanoma|lymphoma|bladder)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Metastatic when it was diagnosed ... */
    private static final Pattern METASTATIC =
            Pattern.compile("\\b(?:metastatic|m(?:cc|p|ch)?RCC|stage (?:IV|4))\\b", Pattern.CASE_INSENSITIVE);

    /** ... unless the words part the two. */
    private static final Pattern OF_TWO_TIMES = Pattern.compile(
            "\\b(?:original\\w*|initial\\w*|first|primary diagnosis|now|currently|subsequent\\w*|later|previous\\w*|since|nephrectomy)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNSAID = Pattern.compile(
            "\\b(?:no|not|never|without|if|until|rule out|r/o)\\b[^.;]{0,60}$", Pattern.CASE_INSENSITIVE);

    /** How far a date may stand from the words it dates, in characters. */
    private static final int REACH = 60;

    public DiseaseDateFinder() {
        super("disease-date-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        for (MatchResult match : note.matches(DIAGNOSED)) {
            Span sentence = note.clauses().sentenceAt(match.start());
            if (note.holds(KIDNEY_CANCER, sentence) && !note.holds(OTHERWISE, sentence)) {
                find(note, match, sentence, "statedDiagnosisDate").ifPresent(drafts::add);
                if (note.holds(METASTATIC, sentence) && !note.holds(OF_TWO_TIMES, sentence)) {
                    find(note, match, sentence, "statedMetastasisDate").ifPresent(drafts::add);
                }
            }
        }
        for (MatchResult match : note.matches(SPREAD_FOUND)) {
            find(note, match, note.clauses().sentenceAt(match.start()), "statedMetastasisDate")
                    .ifPresent(drafts::add);
        }
        return drafts;
    }

    private static Optional<Draft> find(Note note, MatchResult words, Span sentence, String topic) {
        String before = note.sentenceBefore(words.start());
        if (UNSAID.matcher(before).find() || Bystanders.isOfRelative(note, words.start())) {
            return Optional.empty();
        }
        return note.findDateIn(words.end(), Math.min(sentence.end(), words.end() + REACH))
                .or(() -> note.dates().findLastIn(Math.max(sentence.begin(), words.start() - REACH), words.start()))
                .filter(mention -> !note.isLater(mention.date()))
                .map(mention -> Draft.of(
                        new ClinicalAssessment(topic, mention.date().value()),
                        new Span(Math.min(words.start(), mention.begin()), Math.max(words.end(), mention.end()))));
    }
}
