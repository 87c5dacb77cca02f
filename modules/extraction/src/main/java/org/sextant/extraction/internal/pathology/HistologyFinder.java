package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.NormalText;
import org.sextant.extraction.internal.Span;
import org.sextant.model.DocumentKind;
import org.sextant.model.Finding;
import org.sextant.model.Histology;

/**
 * Finds the histologic type: for renal carcinomas the word beside the carcinoma ({@code renal cell carcinoma,
 * conventional (clear cell) type}), for others the name itself. A growth pattern or a feature is not a type. Of several
 * sections, the diagnosis counts: what the gross description or the history says is used only where nothing outranks it.
 */
public final class HistologyFinder implements Finder {

    private static final Pattern CARCINOMA = Pattern.compile(
            "(?<![a-z])(?:renal (?:cell )?(?:adeno)?carcinomas?|renal[- ]cell[- ](?:carcinoma|cancer|ca)|renal cancer|kidney cancer|rcc|(?:ch|cc|p)rcc|cell carcinoma|carcinoma|hypernephroma)(?![a-z])");
    private static final Pattern UNTYPED =
            Pattern.compile("(?<![a-z])(?:renal[- ]cell[- ](?:carcinoma|cancer|ca)|rcc|hypernephroma)(?![a-z])");
    private static final Pattern RENAL =
            Pattern.compile("(?<![a-z])(?:renal|kidney|rcc|ccrcc|prcc|chrcc|nephrectomy|hypernephroma)(?![a-z])");
    private static final Pattern TYPE_LABEL = Pattern.compile(
            "(?:tumor type|histologic(?:al)? (?:tumor )?(?:type|subtype)(?:/subtype)?|subtype|type|histology|cell type)(?: ?\\([^)]{0,30}\\))? ?[:.-]+ ?$");
    private static final Pattern NO_TYPE_AFTER = Pattern.compile(
            "^[a-z]{0,2}[ )-]*(?:and [a-z]+ )?(?:features?|patterns?|architecture|areas?|changes?|component|adenomas?|hyperplasia|growth|projections?|structures?|foc(?:us|i)\\b|formations?|fronds?|tufts?|like|necrosis|muscle|urothelial|transitional|thyroid|sarcoma|tip|tumors? of low|rays?|nephrosis|cysts?|lining|cytoplasm)");
    private static final Pattern FEATURE_BEFORE =
            Pattern.compile("(?:with|focal|focally|some|has|have|areas? of|foci of|pan)[ .]+(?:[a-z]+[ .]+){0,2}$");
    private static final Pattern PAPILLARY_TYPE = Pattern.compile("\\btype[ s]*[:(]? ?(?<number>1|2|ii|i)(?![0-9a-z])");
    private static final Pattern INVASIVE = Pattern.compile(
            "(?<![a-z])(?:invasive|invading|infiltrat[a-z]+)[ ,/-]+(?:(?!in situ|and|with)[a-z0-9()]+[ ,/-]+){0,5}?(?<before>ductal|duct|lobular)(?:[ ,]+(?:breast|mammary|type|cell|nos|bifocal|multifocal|unifocal)){0,2}[ ,.]+(?:adeno)?(?:carcinoma|cancer)(?!s?[ .]+in[ .-]*situ)"
                    + "|(?<![a-z])(?<behind>ductal|duct|lobular)(?: (?:breast|mammary))? (?:adeno)?carcinoma[ ,.:(-]+(?:[a-z]+ ){0,2}?(?:invasive|infiltrating)(?![a-z])"
                    + "|histologic(?:al)? type[ :,.-]{1,4}(?:(?:invasive|infiltrating) )?(?<label>ductal|lobular)(?! carcinoma[ .]in[ .-]*situ)");
    private static final Pattern NOT_IN_SITU = Pattern.compile(
            "(?<![a-z])(?<!in[ -]situ )(?<kind>ductal|lobular) carcinoma(?!s?[ .,(-]*(?:in[ .-]*situ|[dl]cis|non-?invasive|is not|not (?:identified|seen)))");
    private static final Pattern OF_KIDNEY_BEFORE = Pattern.compile("(?<![a-z])renal (?:cell )?$");
    private static final String BENIGN = "/0";
    private static final int BEFORE = 60;
    private static final int AFTER = 110;

    private final HistologyVocabulary vocabulary = new HistologyVocabulary();

    @Override
    public String name() {
        return "histology-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        List<Draft> found = new ArrayList<>();
        if (document.normalText().search().holds(RENAL)) {
            renalTypes(document, found);
        }
        wholeTypes(document, found);
        invasiveTypes(document, found);
        if (found.isEmpty()) {
            breastTypes(document, NOT_IN_SITU, match -> match.group("kind"), found);
        }
        List<Draft> typed = found.isEmpty() ? unspecified(document) : found;
        return withoutVaguer(
                SectionRank.best(document, typed, draft -> draft.anchor().begin()));
    }

    /** A type said once with its subtype and once without is one type, the fuller one. */
    private static List<Draft> withoutVaguer(List<Draft> drafts) {
        List<Finding> subtyped = drafts.stream()
                .map(Draft::finding)
                .filter(finding ->
                        finding instanceof Histology type && !type.features().isEmpty())
                .distinct()
                .toList();
        return drafts.stream()
                .filter(draft -> subtyped.contains(draft.finding())
                        || subtyped.stream().noneMatch(fuller -> isSameType(fuller, draft.finding())))
                .toList();
    }

    private static boolean isSameType(Finding one, Finding other) {
        return one instanceof Histology first
                && other instanceof Histology second
                && first.value().equals(second.value());
    }

    private void renalTypes(ClinicalDocument document, List<Draft> found) {
        NormalText normal = document.normalText();
        String text = normal.text();
        normal.search().scan(vocabulary.renalTerms(), type -> {
            if (isType(text, type) && !Ticks.isUnticked(text, type.start())) {
                String after = stretchAfter(text, type.end());
                vocabulary
                        .findType(type.group())
                        .ifPresent(
                                histology -> found.add(Draft.of(withFeatures(histology, after), spanOf(normal, type))));
            }
        });
    }

    private static boolean isType(String text, Matcher type) {
        if (NO_TYPE_AFTER
                .matcher(text.substring(type.end(), Math.min(text.length(), type.end() + 40)))
                .find()) {
            return false;
        }
        if (CARCINOMA.matcher(type.group()).matches()) {
            return true;
        }
        String before = text.substring(Math.max(0, type.start() - BEFORE), type.start());
        if (TYPE_LABEL.matcher(before).find()) {
            return true;
        }
        boolean carcinomaAfter =
                CARCINOMA.matcher(stretch(text, type.end(), 45)).find();
        boolean carcinomaBefore = CARCINOMA.matcher(sameClause(before)).find()
                && !FEATURE_BEFORE.matcher(before).find();
        return carcinomaAfter || carcinomaBefore;
    }

    /** What stands before in the same statement: a dash or a stray full stop may part a carcinoma from its type. */
    private static String sameClause(String before) {
        int cut = Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf(". "), before.lastIndexOf(": ")));
        boolean dashed = cut >= 0 && before.substring(cut + 1).strip().matches("(?:-|and|granular(?:,| and)?)?");
        return cut < 0 || dashed ? before : before.substring(cut);
    }

    private static String stretch(String text, int from, int reach) {
        String after = text.substring(from, Math.min(text.length(), from + reach));
        int stop = after.indexOf(". ");
        int semicolon = after.indexOf(';');
        int end = Math.min(stop < 0 ? after.length() : stop, semicolon < 0 ? after.length() : semicolon);
        return after.substring(0, end);
    }

    private static String stretchAfter(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + AFTER / 2));
    }

    private static Histology withFeatures(Histology type, String after) {
        Matcher number = PAPILLARY_TYPE.matcher(after);
        boolean papillary = type.value().equals("papillary") && number.find();
        return papillary
                ? new Histology(
                        type.value(), type.icdO3(), List.of("type " + RomanNumeral.toInt(number.group("number"))))
                : type;
    }

    private void wholeTypes(ClinicalDocument document, List<Draft> found) {
        NormalText normal = document.normalText();
        normal.search().scan(vocabulary.wholeTerms(), type -> {
            String before = normal.text().substring(Math.max(0, type.start() - BEFORE), type.start());
            if (!OF_KIDNEY_BEFORE.matcher(before).find()) {
                vocabulary
                        .findType(type.group())
                        .filter(histology -> !isSeenOnly(document, histology))
                        .ifPresent(histology -> found.add(Draft.of(histology, spanOf(normal, type))));
            }
        });
    }

    /** A benign lesion on an image is no type of the cancer. */
    private static boolean isSeenOnly(ClinicalDocument document, Histology type) {
        return document.kind() == DocumentKind.RADIOLOGY
                && type.icdO3() != null
                && type.icdO3().endsWith(BENIGN);
    }

    /** Breast cancers whose kind and invasion stand apart: {@code invasive poorly differentiated ductal carcinoma}. */
    private void invasiveTypes(ClinicalDocument document, List<Draft> found) {
        breastTypes(
                document,
                INVASIVE,
                match -> Stream.of("before", "behind", "label")
                        .map(match::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(),
                found);
    }

    private void breastTypes(
            ClinicalDocument document, Pattern pattern, Function<Matcher, String> kindOf, List<Draft> found) {
        NormalText normal = document.normalText();
        normal.search().scan(pattern, match -> {
            String kind = kindOf.apply(match);
            vocabulary
                    .findType(kind.startsWith("duct") ? "invasive ductal carcinoma" : "invasive lobular carcinoma")
                    .ifPresent(type -> found.add(Draft.of(type, spanOf(normal, match))));
        });
    }

    /** Renal cell carcinoma of no stated type. */
    private static List<Draft> unspecified(ClinicalDocument document) {
        NormalText normal = document.normalText();
        return normal.matches(UNTYPED)
                .map(match -> Draft.of(new Histology("rcc nos", "8312/3", List.of()), normal.toSource(match)))
                .toList();
    }

    private static Span spanOf(NormalText normal, Matcher match) {
        return normal.toSource(match.start(), match.end());
    }
}
