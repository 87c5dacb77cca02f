package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.FamilyHistory;

/** Conditions of relatives by blood. In-laws, step relatives, spouses and neighbours are not family in this sense. */
public final class FamilyHistoryFinder extends NoteFinder {

    private static final String ORGAN =
            "lung|breast|kidney|renal(?: cell)?|bowel|colon|colorectal|rectal|prostate|bladder|ovarian|pancreatic|pancreas|gastric|stomach|brain|thyroid|liver|uterine|endometrial|GU|testicular|oesophageal|esophageal|skin";
    private static final String CANCER = "(?:(?:metastatic|advanced) )?(?:" + ORGAN
            + ") (?:ca|cancers?|carcinomas?|tumou?rs?|malignanc\\w+)|RCC|melanoma|leuka?emia|lymphoma|sarcoma";
    private static final String ONE =
            "(?<!step)(?<!step-)(?<!half-)\\b(?:(?:one|two|three|an?|his|her|the)\\s+)?(?:(?:maternal|paternal)\\s+)?(?:"
                    + Bystanders.RELATIVE + ")(?!-in-law|'s friend|[- ]in[- ]law)s?\\b(?:\\s*\\([^)]{0,20}\\))?";
    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(?:(maternal|paternal)\\s+)?(" + Bystanders.RELATIVE + ")s?\\b", Pattern.CASE_INSENSITIVE);
    private static final String SEVERAL = ONE + "(?:(?:,| and|,? &)\\s+" + ONE + "){0,4}";
    private static final Pattern RELATIVE_HAS = Pattern.compile(
            "(" + SEVERAL
                    + ")[ :,\\-]{1,3}(?:(?:has|had|have|both|all|been|with|w/|died (?:aged \\d+ |at \\d+ |in \\d{4} )?(?:of|from)|dx(?:'d)?(?: with)?|diagnosed with|a|an|known|also|is|was|were|on|alive with|treated for)\\s+)*(("
                    + CANCER
                    + "|VHL|von Hippel[- ]Lindau|Birt[- ]Hogg[- ]Dub[eé]|Lynch(?: syndrome)?|HLRCC|BRCA[12]?|MI|heart attack|myocardial infarction|CVA|stroke|HTN|hypertension|diabetes|kidney stones|polycystic kidneys?|dialysis(?: \\(polycystic kidneys\\))?)(?![\\w]))",
            Pattern.CASE_INSENSITIVE);
    /** {@code Prostate cancer in father and one brother}, {@code breast ca (mother)}. */
    private static final Pattern CANCER_IN =
            Pattern.compile("(" + CANCER + ")\\s*(?:,? in|\\()\\s*(" + SEVERAL + ")", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOBODY = Pattern.compile(
            "\\b(?:no|nil|without|negative for)\\s+(?:known |other |any )?(?:family history of |fhx of |relatives? (?:with|had) )?("
                    + CANCER
                    + ")\\b(?:[^.;]{0,12}\\b(?:in (?:the )?family|relatives?|in relatives))?|\\b(?:FHx?|family history)(?: of| is)?:? (?:neg(?:ative)?|nil)(?: for)?\\s+("
                    + CANCER + ")",
            Pattern.CASE_INSENSITIVE);
    /** A family's cancer without a named relative. */
    private static final Pattern IN_FAMILY = Pattern.compile(
            "\\b(?:family (?:history|hx)|fam hx|FHx)\\b(?: is| was)?(?: positive| significant| notable)?(?: of| for|:)\\s+(?:positive for |significant for |an? )?("
                    + CANCER + ")(?![\\w])(?!\\s*(?:in|\\()\\s*(?:his |her |an? |the )?(?:" + Bystanders.RELATIVE
                    + "))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIED_BEFORE =
            Pattern.compile("\\b(?:no|denies|denied|without|negative)\\b[^.;]{0,25}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAMILY_WORD =
            Pattern.compile("\\b(?:family|relatives?|FHx?|familial)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNKNOWN = Pattern.compile("\\badopted\\b[^.;\\n]{0,30}", Pattern.CASE_INSENSITIVE);

    public FamilyHistoryFinder() {
        super("family-history-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        for (MatchResult match : note.matches(RELATIVE_HAS)) {
            String before = note.sentenceBefore(match.start());
            boolean other =
                    before.matches("(?is).*\\b(?:his|her)\\s+(?:wife|husband|partner|friend|neighbou?r)(?:'s)?\\s*$");
            if (!other) {
                addEach(match.group(1), condition(match.group(2)), new Span(match.start(), match.end()), drafts);
            }
        }
        for (MatchResult match : note.matches(CANCER_IN)) {
            if (!DENIED_BEFORE.matcher(note.sentenceBefore(match.start())).find()) {
                addEach(match.group(2), condition(match.group(1)), new Span(match.start(), match.end()), drafts);
            }
        }
        for (MatchResult match : note.matches(IN_FAMILY)) {
            if (!DENIED_BEFORE.matcher(note.sentenceBefore(match.start())).find()) {
                drafts.add(family(condition(match.group(1)), null, new Span(match.start(), match.end())));
            }
        }
        for (MatchResult match : note.matches(NOBODY)) {
            String condition = match.group(1) != null ? match.group(1) : match.group(2);
            if (FAMILY_WORD.matcher(match.group()).find()) {
                drafts.add(Draft.of(new FamilyHistory(condition(condition), null), new Span(match.start(), match.end()))
                        .decided(Assertion.ABSENT));
            }
        }
        for (MatchResult match : note.matches(UNKNOWN)) {
            if (note.textOf(note.clauses().sentenceAt(match.start()))
                    .toLowerCase(Locale.ROOT)
                    .contains("family")) {
                drafts.add(family("adopted", "unknown", new Span(match.start(), match.end())));
            }
        }
        return drafts;
    }

    private static Draft family(String condition, @Nullable String relative, Span span) {
        return Draft.of(new FamilyHistory(condition, relative), span).decided(Assertion.FAMILY);
    }

    private static void addEach(String relatives, String condition, Span span, List<Draft> drafts) {
        Matcher relative = RELATIVE.matcher(relatives);
        while (relative.find()) {
            drafts.add(family(condition, relative(relative), span));
        }
    }

    private static String relative(MatchResult match) {
        String word = match.group(2).toLowerCase(Locale.ROOT);
        String side = match.group(1) == null ? "" : " " + match.group(1).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "pgm" -> "grandmother paternal";
            case "pgf" -> "grandfather paternal";
            case "mgm" -> "grandmother maternal";
            case "mgf" -> "grandfather maternal";
            default -> word + side;
        };
    }

    private static String condition(String words) {
        String lower = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher cancer = Pattern.compile("(metastatic |advanced )?(" + ORGAN.toLowerCase(Locale.ROOT)
                        + ") (?:ca|cancers?|carcinomas?|tumou?rs?|malignanc\\w+)")
                .matcher(lower);
        if (cancer.matches()) {
            String organ =
                    switch (cancer.group(2)) {
                        case "renal", "renal cell" -> "kidney";
                        case "bowel" -> "colorectal";
                        case "pancreas" -> "pancreatic";
                        default -> cancer.group(2);
                    };
            return (cancer.group(1) == null ? "" : cancer.group(1)) + organ + " cancer";
        }
        return switch (lower) {
            case "rcc" -> "kidney cancer";
            case "mi", "heart attack" -> "myocardial infarction";
            case "htn" -> "hypertension";
            case "cva" -> "stroke";
            default -> lower.startsWith("dialysis") ? "renal failure" : lower;
        };
    }
}
