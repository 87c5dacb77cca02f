package org.sextant.extraction.internal.pathology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextant.extraction.internal.ClinicalDocument;
import org.sextant.extraction.internal.Draft;
import org.sextant.extraction.internal.Finder;
import org.sextant.extraction.internal.Span;
import org.sextant.model.TnmCategory;

/**
 * Finds TNM categories as written, in the many ways they are: {@code pT3aN0M0}, {@code p T2 NX MX},
 * {@code Primary tumor: pT1a}, and as scanners misread them ({@code pTla}, {@code pT3o}, {@code NO}).
 *
 * <p>A T is a category where its prefix, its letter, an N or M beside it or a label before it says so; else it may be a
 * vertebra ({@code T8}), an MRI weighting ({@code T2}) or a tissue block ({@code T1}). A prefix stands for the
 * categories that follow it. Nothing is derived from sizes.
 */
public final class TnmFinder implements Finder {

    private static final String BREAK_AFTER = "(?![A-Za-z0-9])";

    private static final Pattern T = Pattern.compile(
            "(?<![A-Za-z0-9])(?:(?<prefix>[cpyraPYCmu]{1,4}(?=[T7])|[pcP](?= T))\\s?)?[T7](?<space>\\s?)"
                    + "(?<value>[iI][sS]|[xX]|[0O](?![.\\d])|(?<digit>[1-4lI|i!])(?<letter>(?:[a-d][12](?![0-9])|[a-dA-Do])?)(?:mi|m|\\(m\\))?)"
                    + "(?=[^A-Za-z0-9]|$|[pc]?[NM_])");
    private static final Pattern CHAIN_N = Pattern.compile(
            "\\G(?<lead>(?:,\\s?NOS)?[\\s,;:._/&+-]{0,4}|\\s*\\([^)]{0,40}\\)[\\s,;]{0,2})(?<prefix>[cpyraP]{0,3}) ?(?:sn ?)?"
                    + "N[\\s:-]{0,2}(?<value>[xX]|[0Oo]|[1-3lI](?:mic?|[a-cA-C])?)(?<sub>\\s?\\((?:sn|mol\\+?|[iI][+-]|\\d+\\s?/\\s?\\d+)[^)]{0,10}\\)|\\s?sn(?![A-Za-z]))?(?=[^A-Za-z0-9]|$|[pc]?M)");
    private static final Pattern CHAIN_M = Pattern.compile(
            "\\G(?<lead>(?:,\\s?NOS)?[\\s,;:._/&+-]{0,4}|\\s*\\([^)]{0,40}\\)[\\s,;]{0,2})(?<prefix>[cpyraP]{0,3}) ?"
                    + "M[\\s:-]{0,2}(?<value>[xX]|[0Oo]|[1lI][a-dA-D]?)" + BREAK_AFTER);
    private static final Pattern ALONE = Pattern.compile(
            "(?<![A-Za-z0-9])(?:(?<prefix>[cp]|yp|yc|r|rp)|(?<spaced>[pP]) )(?<axis>[NM])\\s?"
                    + "(?<value>[xX]|[0Oo]|[1-3lI](?:mi|[a-dA-D])?)(?<sub>\\s?\\((?:sn|mol\\+?|i[+-]|\\d+\\s?/\\s?\\d+)[^)]{0,10}\\))?(?=[^A-Za-z0-9]|$|[pc]?M)");
    private static final Pattern LABELLED = Pattern.compile(
            "(?i)(?:regional lymph nodes?|lymph nodes?(?: (?:stage|category|status))?|node involvement|classified as|distant metast[a-z]+|pathologic(?:al)? (?<named>[NM])|clinical (?<clinical>[NM])|(?<bare>[NM])[ -]?(?:stage|category))"
                    + "\\s?(?:\\([^)]{0,30}\\))?\\s?[:.=]\\s?(?<axis>[NM])\\s?(?<value>X|[0O]|[1-3][a-d]?)(?=[^A-Za-z0-9]|$)");
    private static final Pattern LABEL_BEFORE = Pattern.compile(
            "(?i)(?:stag(?:e|ing)(?: data)?|tnm|t[ -](?:stage|category)|ajcc|uicc|classification|extent of invasion|pathologic(?:al)? t|clinical t|"
                    + "primary tumou?r|tumou?r)\\s*(?:\\([^)]{0,40}\\)?)?\\s*(?:is|was|of)?\\s*[:.=]?\\s*$");
    private static final Pattern CLINICALLY = Pattern.compile("(?i)\\bclinical(?:ly)?(?: stage)?:?\\s+$");
    private static final Pattern NOT_A_STAGE_BEFORE = Pattern.compile(
            "(?i)(?:micro [a-z]\\d+:?|karyotype:?|specimens? labeled|labeled|cassettes?|blocks?|and|samples?,?|t\\d[a-d]?(?:-\\d)?,)[.:]?\\s*[\"']?$");
    private static final Pattern NOT_A_STAGE_AFTER = Pattern.compile(
            "(?i)^[\\s-]*(?:hyper|hypo|iso)?-?\\s?(?:intens|weight|signal|bright|dark|sequence|flair|vertebra|level|body|compression|spine|lesion|lytic|fracture|nerve|dermatome|to t\\d|-\\s?t?\\d|/t?\\d|images?\\b|,\\s?t\\d)");
    private static final Pattern UNSPECIFIED_AFTER = Pattern.compile("^,\\s?NOS\\b");
    private static final Pattern NONE_EXAMINED = Pattern.compile("\\(?\\s*0\\s*/\\s*0\\s*\\)?");
    private static final int LOOK_BACK = 60;

    @Override
    public String name() {
        return "tnm-grammar";
    }

    @Override
    public List<Draft> find(ClinicalDocument document) {
        List<Draft> drafts = new ArrayList<>();
        @Nullable String edition = TnmEdition.of(document).orElse(null);
        document.scan(T, match -> drafts.addAll(chainFrom(document, match, edition)));
        document.scan(ALONE, match -> drafts.addAll(nodesOrMetastases(document.text(), match, edition)));
        document.scan(LABELLED, match -> labelled(match, edition).ifPresent(drafts::add));
        return drafts.stream().distinct().toList();
    }

    /** The T and the N and M that follow it at once. */
    private static List<Draft> chainFrom(ClinicalDocument document, Matcher t, @Nullable String edition) {
        String text = document.text();
        String written = TnmToken.prefix(group(t, "prefix"));
        boolean clinical = written.isEmpty()
                && CLINICALLY
                        .matcher(text.substring(Math.max(0, t.start() - LOOK_BACK), t.start()))
                        .find();
        String prefix = clinical ? "c" : written;
        Matcher n = CHAIN_N.matcher(text).region(t.end(), text.length());
        boolean hasN = n.lookingAt()
                && (isChained(n)
                        || CHAIN_M.matcher(text).region(n.end(), text.length()).lookingAt());
        Matcher m = CHAIN_M.matcher(text).region(hasN ? n.end() : t.end(), text.length());
        boolean hasM = m.lookingAt() && isChained(m);
        if (!isStage(text, t, prefix, hasN || hasM)) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        TnmToken.Category category = TnmToken.tumour(group(t, "value"));
        Draft draft = Draft.of(
                new TnmCategory("T", emptyToNull(prefix), category.value(), edition), new Span(t.start(), t.end()));
        drafts.add(category.guessed() ? draft.probable() : draft);
        if (hasN) {
            drafts.addAll(nodes(
                    TnmToken.prefix(n.group("prefix"), prefix), n.group("value"), n.group("sub"), spanOf(n), edition));
        }
        if (hasM) {
            String own = TnmToken.prefix(m.group("prefix"), prefix);
            drafts.add(Draft.of(
                    new TnmCategory("M", emptyToNull(own), TnmToken.other("M", m.group("value")), edition), spanOf(m)));
        }
        return drafts;
    }

    /** Whether what follows a T is its N or M: {@code T1 NO MX} is, {@code T1. NO INVASION} is not. */
    private static boolean isChained(Matcher next) {
        boolean misread = next.group("value").equals("O") || next.group("value").equals("o");
        boolean stopBetween = next.group("lead").indexOf('.') >= 0;
        return !(misread && stopBetween && next.group("prefix").isEmpty());
    }

    private static boolean isStage(String text, Matcher t, String prefix, boolean chained) {
        String before = text.substring(Math.max(0, t.start() - LOOK_BACK), t.start());
        String after = text.substring(t.end(), Math.min(text.length(), t.end() + LOOK_BACK));
        boolean seven = text.substring(t.start(), t.end()).contains("7");
        if (NOT_A_STAGE_AFTER.matcher(after).find()
                || Ticks.isUnticked(text, t.start())
                || (seven && prefix.isEmpty())) {
            return false;
        }
        if (prefix.contains("p") || chained) {
            return !(chained
                    && prefix.isEmpty()
                    && NOT_A_STAGE_BEFORE.matcher(before).find());
        }
        boolean label = LABEL_BEFORE.matcher(before).find();
        boolean spaced = !group(t, "space").isEmpty();
        String digit = group(t, "digit");
        boolean plain = digit.length() == 1 && Character.isDigit(digit.charAt(0));
        boolean lettered = plain && group(t, "letter").matches("[a-d][12]?");
        return label
                || UNSPECIFIED_AFTER.matcher(after).find()
                || (!prefix.isEmpty() && plain && !spaced)
                || (lettered && !spaced && !NOT_A_STAGE_BEFORE.matcher(before).find());
    }

    private static List<Draft> nodesOrMetastases(String text, Matcher match, @Nullable String edition) {
        String prefix = TnmToken.prefix(group(match, "prefix") + group(match, "spaced"));
        Span span = new Span(match.start(), match.end());
        if (Ticks.isUnticked(text, match.start())) {
            return List.of();
        }
        String value = group(match, "value");
        if (group(match, "axis").equals("N")) {
            return nodes(prefix, value, group(match, "sub"), span, edition);
        }
        return value.matches("[23].*")
                ? List.of()
                : List.of(
                        Draft.of(new TnmCategory("M", emptyToNull(prefix), TnmToken.other("M", value), edition), span));
    }

    /** The N; where no node was examined ({@code pN0 (0/0)}), also the NX that it is, so that a person sees both. */
    private static List<Draft> nodes(
            String prefix, String value, @Nullable String sub, Span span, @Nullable String edition) {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(Draft.of(new TnmCategory("N", emptyToNull(prefix), TnmToken.other("N", value), edition), span));
        if (sub != null && NONE_EXAMINED.matcher(sub.strip()).matches()) {
            drafts.add(Draft.of(new TnmCategory("N", emptyToNull(prefix), "NX", edition), span));
        }
        return drafts;
    }

    private static Optional<Draft> labelled(Matcher match, @Nullable String edition) {
        String axis = group(match, "axis").toUpperCase(java.util.Locale.ROOT);
        String value = group(match, "value");
        if (axis.equals("M") && value.matches("[23].*")) {
            return Optional.empty();
        }
        int axisAt = match.end() - value.length() - 1;
        return Optional.of(Draft.of(
                new TnmCategory(axis, null, TnmToken.other(axis, value), edition), new Span(axisAt, match.end())));
    }

    private static Span spanOf(Matcher match) {
        int begin = match.start() + match.group("lead").length();
        return new Span(begin, match.end());
    }

    private static String group(Matcher match, String name) {
        String value = match.group(name);
        return value == null ? "" : value;
    }

    private static @Nullable String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
