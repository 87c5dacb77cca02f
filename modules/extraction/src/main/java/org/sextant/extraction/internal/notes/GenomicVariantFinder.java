package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.HeadingKind;
import org.sextant.extraction.internal.Span;
import org.sextant.model.Assertion;
import org.sextant.model.GenomicVariant;

/** Results of gene tests: a variant found, or none. {@code eGFR} is no gene, {@code FH retained} is a stain. */
public final class GenomicVariantFinder extends NoteFinder {

    private static final String GENES =
            "EGFR|ALK|ROS1|RET|KRAS|NRAS|BRAF|MET|ERBB2|NTRK[123]?|TP53|BRCA1/2|BRCA[12]|ATM|PALB2|CHEK2|CDK12|PIK3CA|ESR1|AKT1|VHL|PBRM1|BAP1|SETD2|FH|FLCN|SDHA|SDHB|SDHC|SDHD|TSC1|TSC2|PTEN|MITF|TERT|CDKN2A|STK11|KEAP1|MLH1|MSH2|MSH6|PMS2";
    private static final String ALTERATION =
            "ex(?:on)? ?\\d+ ?(?:del(?:etion)?|ins(?:ertion)?|skipping)?(?: p\\.[\\w*]+)?|p\\.\\(?[A-Z][\\w*]+\\)?|c\\.[\\w>+_\\-]+|[A-Z]\\d{2,4}[A-Z*]\\b|(?:pathogenic|likely pathogenic|germline|somatic) (?:\\w+ )?(?:variant|mutation)|VUS|mut(?:ated|ation|ant)?\\b|amplifi\\w+|rearrange\\w+|fusion|loss|\\+";
    private static final Pattern FOUND = Pattern.compile(
            "(?<![\\w/\\-])(" + GENES + ")(?![\\w/])[ :]{1,4}(?:gene )?(" + ALTERATION
                    + ")(?:[ ,;]{1,2}(?:(not detected|not found|absent|negative)|detected|positive|present|mutated|VAF [\\d.]+ ?%))*");
    private static final Pattern NONE = Pattern.compile(
            "(?<![\\w/\\-])(" + GENES
                    + ")(?![\\w/])[ :]{1,4}((?i:none|no (?:rearrangement|mutation|variant|amplification|alteration|fusion|exon 14 skipping)(?:(?!  |\\t)[^.;\\n]){0,30}|not (?:detected|mutated|rearranged|amplified)|wild[- ]?type|wt\\b|neg(?:ative)?\\b))");
    private static final Pattern PENDING = Pattern.compile(
            "\\b(?:pending|await\\w*|sent|requested|to be tested|testing|no result)\\b", Pattern.CASE_INSENSITIVE);

    public GenomicVariantFinder() {
        super("genomic-variant-grammar");
    }

    @Override
    List<Draft> find(Note note) {
        List<Draft> drafts = new ArrayList<>();
        BitSet denied = new BitSet();
        for (MatchResult match : note.matches(NONE)) {
            boolean stain = match.group(1).matches("MLH1|MSH2|MSH6|PMS2|FH|SDH[A-D]")
                    && match.group(2).matches("(?i)neg.*");
            if (!stain && isReported(note, match)) {
                boolean wildType = match.group(2).toLowerCase(Locale.ROOT).startsWith("w");
                drafts.add(
                        Draft.of(new GenomicVariant(match.group(1), "none", wildType ? "wild type" : null), span(match))
                                .decided(Assertion.ABSENT));
                denied.set(match.start(), match.end());
            }
        }
        for (MatchResult match : note.matches(FOUND)) {
            boolean stain = match.group(1).matches("MLH1|MSH2|MSH6|PMS2|FH|SDH[A-D]")
                    && match.group(2).matches("\\+|loss");
            boolean taken = !denied.get(match.start(), match.end()).isEmpty();
            if (!stain && !taken && isReported(note, match)) {
                drafts.add(found(match));
            }
        }
        return drafts;
    }

    private static Draft found(MatchResult match) {
        String variant = match.group(2).replace("p.(", "p.").replace(")", "");
        boolean denied = match.group(3) != null;
        String lower = variant.toLowerCase(Locale.ROOT);
        Optional<String> status = Optional.empty();
        if (lower.contains("pathogenic")) {
            status = Optional.of(lower.startsWith("likely") ? "likely pathogenic" : "pathogenic");
        } else if (lower.equals("vus")) {
            status = Optional.of("vus");
        }
        Draft draft = Draft.of(
                new GenomicVariant(match.group(1), variant.replace('_', ' '), status.orElse(null)), span(match));
        return draft.decided(denied ? Assertion.ABSENT : Assertion.PRESENT);
    }

    private static boolean isReported(Note note, MatchResult match) {
        String sentence = note.textOf(note.clauses().sentenceAt(match.start()));
        Matcher pending = PENDING.matcher(sentence);
        String before = note.sentenceBefore(match.start());
        return !pending.find()
                && note.sectionAt(match.start()) != HeadingKind.FAMILY_HISTORY
                && !Bystanders.isOfRelative(note, match.start())
                && !before.matches("(?is).*(?:\\?|\\bif\\b|\\bCRC vs\\b)[^.;]{0,30}$");
    }

    private static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }
}
