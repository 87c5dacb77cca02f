package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.TumorMarkerTest;

/** Markers tested on tumour tissue: PD-L1, mismatch repair, and the stains that tell hereditary kidney cancers. */
public final class TumorMarkerFinder extends NoteFinder {

    private static final Pattern PD_L1 = Pattern.compile(
            "(?:PD-?L1)(?: ?\\([^)\\n]{1,15}\\))?[^.;\\n]{0,40}?\\b(TPS|CPS|IC|TC)[ :=]{1,3}[<>]?(\\d{1,3})(?: ?%)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STAIN = Pattern.compile(
            "(?<![\\w\\-/])(FH|2SC|SDHB|INI-?1|SMARCB1|BAP1)[ :]{1,3}(?i:(?:is |was |stain(?:ing)? |expression )*(retained|preserved|intact|lost|loss|absent|deficient|negative|neg|positive|pos))\\b");
    private static final Pattern LEADING =
            Pattern.compile("(?i:\\b(retained|loss of|lost|preserved) )(FH|SDHB|INI-?1|SMARCB1)\\b(?! mutation)");
    private static final Pattern REPAIR = Pattern.compile(
            "\\b(pMMR|dMMR|MSS|MSI-?H|MMR[ -](?:proficient|deficient|intact))\\b|\\b(?:MMR|mismatch repair|MLH1)\\b[^.;\\n]{0,70}?\\(?\\b(proficient|deficient|intact|retained)\\b\\)?(?: \\((?:proficient|deficient)\\))?",
            Pattern.CASE_INSENSITIVE);

    public TumorMarkerFinder() {
        super("tumor-marker-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        for (MatchResult match : note.matches(PD_L1)) {
            add(note, drafts, match, "PD-L1 " + match.group(1).toUpperCase(Locale.ROOT), match.group(2));
        }
        for (MatchResult match : note.matches(STAIN)) {
            add(note, drafts, match, match.group(1), stain(match.group(2)));
        }
        for (MatchResult match : note.matches(LEADING)) {
            add(note, drafts, match, match.group(2), stain(match.group(1)));
        }
        for (MatchResult match : note.matches(REPAIR)) {
            add(note, drafts, match, "MMR", repair(match));
        }
        return drafts;
    }

    private static void add(Note note, List<Draft> drafts, MatchResult match, String marker, String value) {
        if (!Bystanders.isOfRelative(note, match.start())) {
            drafts.add(Draft.of(new TumorMarkerTest(marker, value), new Span(match.start(), match.end()))
                    .decided(Assertion.PRESENT));
        }
    }

    private static String stain(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "retained", "preserved", "intact" -> "retained";
            case "lost", "loss", "loss of", "absent", "deficient" -> "lost";
            case "positive", "pos" -> "positive";
            default -> "negative";
        };
    }

    private static String repair(MatchResult match) {
        String word = (match.group(1) != null ? match.group(1) : match.group(2)).toLowerCase(Locale.ROOT);
        return word.startsWith("d") || word.startsWith("msi") || word.contains("deficient")
                ? "deficient"
                : "proficient";
    }
}
