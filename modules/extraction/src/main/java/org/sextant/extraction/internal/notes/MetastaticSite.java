package org.sextant.extraction.internal.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextant.extraction.internal.Span;

/** Where kidney and other cancers spread to, and how reports name the places. */
enum MetastaticSite {
    SUPRACLAVICULAR("node supraclavicular", "supraclavicular|virchow(?:'s)?|(?-i:SCF|SCLN)"),
    MEDIASTINAL(
            "mediastinal node",
            "mediastin(?:al|um)|sub-?carinal|(?:pulmonary |bi)?hilar(?! of the kidney)|paratracheal|(?-i:AP window)"),
    AXILLARY("node axillary", "axill(?:ary|a)(?= (?:lymph |nodes?|LN|adenopathy))"),
    CERVICAL("node cervical", "(?:cervical|neck) (?=(?:lymph )?(?:nodes?|adenopathy|lymphadenopathy|LN))"),
    INGUINAL("node inguinal", "inguinal"),
    BRAIN(
            "brain",
            "brain|intra-?cranial|cerebral|cerebell(?:um|ar)|(?:frontal|parietal|occipital|temporal) lobe|(?-i:CNS)|leptomeninge(?:al|s)"),
    LUNG(
            "lung",
            "lungs?|pulmonary|(?-i:RUL|RML|RLL|LUL|LLL)|lingular?|(?:(?:right|left) )?(?:upper|middle|lower) lobes?(?: of the lung)?|bibasal"),
    PLEURA("pleura", "pleura(?:l)?|effusions?"),
    LIVER(
            "liver",
            "liver|hepatic|(?:hepatic )?(?:segments?|segs?\\.?) ?(?:[2-8]|[IV]{1,4}[ab]?)\\b(?:(?:, ?| and |/| & )[2-8]\\b(?! ?(?:mm|cm|\\.)))*"),
    ADRENAL("adrenal", "adrenals?(?: glands?)?|suprarenal"),
    PANCREAS("pancreas", "pancrea(?:s|tic)(?! (?:protocol|duct\\b))"),
    PERITONEUM("peritoneum", "(?<!retro)peritone(?:al|um)|oment(?:al|um)"),
    THYROID("thyroid", "thyroid"),
    SPLEEN("spleen", "spleen|splenic (?=met|lesion|deposit)"),
    SKIN("skin", "skin|cutaneous|subcutaneous"),
    SOFT_TISSUE("soft tissue", "soft[- ]tissue|muscle|psoas (?=met|deposit|lesion)|gluteal"),
    CONTRALATERAL_KIDNEY("contralateral kidney", "contralateral (?:kidney|renal)"),
    BONE(
            "bone",
            "bones?(?! (?:pain|health|density|windows?|protect|scan))|osseous|bony|skelet(?:al|on)|vertebrae?|vertebral|spin(?:e|al)(?! cord)|ribs?"
                    + "|ili(?:ac(?! (?:nodes?|arter|vessel|vein|chain|fossa|lymph|LN))|um)|sacr(?:um|al)|fem(?:ur|oral(?! (?:vein|arter|vessel|access)))|humer(?:us|al)|sternum|sternal"
                    + "|skull|calvari(?:um|al)|scapul(?:a|ar)|acetabul(?:um|ar)|(?:bone )?marrow|pelvic bone|ischi(?:um|al)|pubi(?:s|c) (?:ramus|bone)|clavic(?:le|ular)|(?<![cpr])(?-i:[TL](?:[1-9]|1[0-2])|C[1-7]|S[1-3])(?![\\w]|[ -](?:weighted|hyper|hypo|bright|iso|signal))");

    private static final Pattern ANY = buildAny();

    private final String site;
    private final String words;
    // A pattern does not change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Pattern pattern;

    MetastaticSite(String site, String words) {
        this.site = site;
        this.words = words;
        this.pattern = named(words);
    }

    /** A place named in the text; the offsets are those of the text it was sought in. */
    record Mention(MetastaticSite site, String name, int begin, int end) {}

    /** The places named in the words, in order. */
    static List<Mention> find(CharSequence text) {
        List<Mention> found = new ArrayList<>();
        if (!isNamedIn(text)) {
            return found;
        }
        for (MetastaticSite site : values()) {
            Matcher matcher = site.pattern.matcher(text);
            while (matcher.find()) {
                int begin = matcher.start();
                int end = matcher.end();
                if (found.stream().noneMatch(other -> begin < other.end() && other.begin() < end)) {
                    found.add(new Mention(site, site.nameIn(text, begin, end), begin, end));
                }
            }
        }
        found.sort(Comparator.comparingInt(Mention::begin));
        return found;
    }

    /** Whether the note may name a place in the span; false is certain. */
    static boolean mayBeNamedIn(Note note, Span span) {
        return note.mayHold(ANY, span);
    }

    /** Whether any place is named. */
    static boolean isNamedIn(CharSequence text) {
        return ANY.matcher(text).find();
    }

    String site() {
        return site;
    }

    private String nameIn(CharSequence text, int begin, int end) {
        String before =
                text.subSequence(Math.max(0, begin - 16), begin).toString().toLowerCase(Locale.ROOT);
        String around = text.subSequence(Math.max(0, begin - 16), Math.min(text.length(), end + 16))
                .toString()
                .toLowerCase(Locale.ROOT);
        if (this == ADRENAL
                && !text.subSequence(begin, end)
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains("adrenals")) {
            if (before.matches("(?s).*\\b(?:left|lt|l)\\.? $")) {
                return "adrenal left";
            }
            return before.matches("(?s).*\\b(?:right|rt|r)\\.? $") ? "adrenal right" : site;
        }
        return this == LUNG && around.contains("contralat") ? "lung contralateral" : site;
    }

    private static Pattern buildAny() {
        List<String> all = new ArrayList<>();
        for (MetastaticSite site : values()) {
            all.add(site.words);
        }
        return named(String.join("|", all));
    }

    private static Pattern named(String words) {
        return Pattern.compile("(?<![\\w])(?:" + words + ")(?![\\w])", Pattern.CASE_INSENSITIVE);
    }
}
